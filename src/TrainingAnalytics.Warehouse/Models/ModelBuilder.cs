using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Models;

/// <summary>Runs the models, those side by side that do not read each other.</summary>
/// <param name="patternsRead">The relations that the patterns read: other steps go with their last reader. Null: they may read any.</param>
public sealed class ModelBuilder(Workbench bench, ModelGraph graph, IReadOnlySet<string>? patternsRead = null)
{
    private readonly PassingReaders _readers = new(graph, patternsRead);
    private readonly ConcurrentDictionary<Model, BuiltModel> _built = new();

    /// <summary>Builds and tests every model, in the result in the graph's order.</summary>
    /// <param name="built">Told of each as it is done, before anybody reads it, on the bench that made it; on several threads.</param>
    /// <param name="makeFindings">Runs the patterns: before the first model that reads findings, else at the end.</param>
    /// <exception cref="ModelTestsFailedException">Keys do not hold; all of them are named.</exception>
    public ImmutableArray<BuiltModel> Build(Action<Workbench, BuiltModel>? built = null, Action? makeFindings = null)
    {
        var (before, after) = graph.AroundFindings();
        BuildAll(before, built);
        makeFindings?.Invoke();
        // Few are left, and one of them takes as long as all others.
        bench.SpreadEachQuery();
        BuildAll(after, built);
        ImmutableArray<BuiltModel> done = [.. graph.Order.Select(model => _built[model])];
        ImmutableArray<ModelTestFault> faults = [.. done.SelectMany(model => model.Faults)];
        return faults.IsEmpty ? done : throw new ModelTestsFailedException(faults);
    }

    private void BuildAll(IReadOnlyList<Model> models, Action<Workbench, BuiltModel>? built)
    {
        var byName = models.ToDictionary(model => model.Relation, StringComparer.Ordinal);
        new SideBySide(bench).Run(
            models,
            model => model.References.Select(read => byName.GetValueOrDefault(read.Relation)).OfType<Model>(),
            (mine, model) =>
            {
                _built[model] = BuildOne(mine, model);
                built?.Invoke(mine, _built[model]);
                foreach (var passing in _readers.DoneAfter(model)) mine.Execute(passing.Removal);
            });
    }

    private static BuiltModel BuildOne(Workbench mine, Model model)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            mine.Execute(model.Creation);
        }
        catch (QueryRefusedException refused)
        {
            throw new ModelFailedException(model.File, refused);
        }

        Describe(mine, model);
        var (rows, faults) = model.IsView ? (0, []) : new KeyTest(mine, model).Run();
        return new BuiltModel(model, rows, clock.Elapsed, faults);
    }

    // What the headers say stands in the version's catalogue.
    private static void Describe(Workbench mine, Model model)
    {
        if (model is not { Schema: not Room.Staging, Header.Stored: Storing.InVersion }) return;
        mine.Execute($"comment on table {model.Relation} is {SqlText.Quote(model.Header.RowMeaning)}");
        foreach (var column in model.Header.ColumnMeanings)
            mine.Execute($"comment on column {model.Relation}.{column.Column} is {SqlText.Quote(column.Meaning)}");
    }
}
