using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Models;

/// <summary>Runs the models, those side by side that do not read each other.</summary>
public sealed class ModelBuilder(Workbench bench, ModelGraph graph)
{
    private readonly StagingReaders _readers = new(graph);
    private readonly ConcurrentDictionary<Model, BuiltModel> _built = new();

    /// <summary>Builds and tests every model, in the result in the graph's order.</summary>
    /// <param name="built">Told of each as it is done, before anybody reads it, on the bench that made it; on several threads.</param>
    /// <param name="makeFindings">Runs the patterns: before the first model that reads findings, else at the end.</param>
    /// <exception cref="ModelTestsFailedException">Keys do not hold; all of them are named.</exception>
    public ImmutableArray<BuiltModel> Build(Action<Workbench, BuiltModel>? built = null, Action? makeFindings = null)
    {
        ImmutableArray<Model> before = [.. graph.Order.TakeWhile(model => !model.ReadsFindings)];
        BuildAll(before, built);
        makeFindings?.Invoke();
        BuildAll(graph.Order[before.Length..], built);
        ImmutableArray<BuiltModel> done = [.. graph.Order.Select(model => _built[model])];
        ImmutableArray<ModelTestFault> faults = [.. done.SelectMany(model => model.Faults)];
        return faults.IsEmpty ? done : throw new ModelTestsFailedException(faults);
    }

    /// <summary>Puts what the headers say into the version's catalogue.</summary>
    public void Describe()
    {
        foreach (var model in graph.Order.Where(model => model is { Schema: not Room.Staging, Header.Stored: Storing.InVersion })) Describe(model);
    }

    private void BuildAll(ImmutableArray<Model> models, Action<Workbench, BuiltModel>? built)
    {
        var byName = models.ToDictionary(model => model.Relation, StringComparer.Ordinal);
        new SideBySide(bench).Run(
            models,
            model => model.References.Select(read => byName.GetValueOrDefault(read.Relation)).OfType<Model>(),
            (mine, model) =>
            {
                _built[model] = BuildOne(mine, model);
                built?.Invoke(mine, _built[model]);
                foreach (var staging in _readers.DoneAfter(model)) mine.Execute($"drop {(staging.IsView ? "view" : "table")} {staging.Relation}");
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

        var (rows, faults) = model.IsView ? (0, []) : new KeyTest(mine, model).Run();
        return new BuiltModel(model, rows, clock.Elapsed, faults);
    }

    private void Describe(Model model)
    {
        bench.Execute($"comment on table {model.Relation} is {SqlText.Quote(model.Header.RowMeaning)}");
        foreach (var column in model.Header.ColumnMeanings)
            bench.Execute($"comment on column {model.Relation}.{column.Column} is {SqlText.Quote(column.Meaning)}");
    }
}
