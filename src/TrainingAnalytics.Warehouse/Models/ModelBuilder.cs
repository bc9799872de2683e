using System.Collections.Immutable;
using System.Diagnostics;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Models;

/// <summary>Runs the models one after another; DuckDB itself uses the cores there are.</summary>
public sealed class ModelBuilder(Workbench bench, ModelGraph graph)
{
    private readonly LastReaders _lastReaders = new(graph);

    /// <summary>Builds and tests every model; `built` is told of each as it is done.</summary>
    /// <param name="makeFindings">Runs the patterns: before the first model that reads findings, else at the end.</param>
    /// <exception cref="ModelTestsFailedException">Keys do not hold; all of them are named.</exception>
    public ImmutableArray<BuiltModel> Build(Action<BuiltModel>? built = null, Action? makeFindings = null)
    {
        var before = graph.Order.TakeWhile(model => !model.ReadsFindings).Select(model => Tell(BuildOne(model), built)).ToImmutableArray();
        makeFindings?.Invoke();
        var done = before.AddRange(graph.Order.Skip(before.Length).Select(model => Tell(BuildOne(model), built)));
        ImmutableArray<ModelTestFault> faults = [.. done.SelectMany(model => model.Faults)];
        return faults.IsEmpty ? done : throw new ModelTestsFailedException(faults);
    }

    /// <summary>Puts what the headers say into the version's catalogue.</summary>
    public void Describe()
    {
        // One transaction: each by itself would wait for the disk.
        bench.Execute("begin");
        foreach (var model in graph.Order.Where(model => model.Schema != Room.Staging)) Describe(model);
        bench.Execute("commit");
    }

    private static BuiltModel Tell(BuiltModel model, Action<BuiltModel>? built)
    {
        built?.Invoke(model);
        return model;
    }

    private BuiltModel BuildOne(Model model)
    {
        var clock = Stopwatch.StartNew();
        Create(model);
        var (rows, faults) = model.Header.IsView ? (0, []) : new KeyTest(bench, model).Run();
        foreach (var staging in _lastReaders.DoneAfter(model)) bench.Execute($"drop {Kind(staging)} {staging.Relation}");
        return new BuiltModel(model, rows, clock.Elapsed, faults);
    }

    private void Create(Model model)
    {
        try
        {
            // The file follows on the same line: what DuckDB calls line 7 is line 7 of the file.
            bench.Execute($"create {Kind(model)} {model.Relation} as {model.Sql}");
        }
        catch (QueryRefusedException refused)
        {
            throw new ModelFailedException(model.File, refused);
        }
    }

    private void Describe(Model model)
    {
        bench.Execute($"comment on table {model.Relation} is {SqlText.Quote(model.Header.RowMeaning)}");
        foreach (var column in model.Header.ColumnMeanings)
            bench.Execute($"comment on column {model.Relation}.{column.Column} is {SqlText.Quote(column.Meaning)}");
    }

    private static string Kind(Model model) => model.Header.IsView ? "view" : "table";
}
