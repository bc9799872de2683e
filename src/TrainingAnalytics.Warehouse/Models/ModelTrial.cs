using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Models;

/// <summary>Runs every model over empty tables: what DuckDB cannot bind is a fault, before any data is there.</summary>
public static class ModelTrial
{
    /// <param name="files">The product.</param>
    /// <param name="createLanding">Creates the empty tables of `landing`, as the contracts describe them.</param>
    /// <param name="tryPatterns">Tries the patterns, and makes the empty tables of findings, before the first model that reads them.</param>
    /// <param name="thenTry">What else is tried on the empty tables, such as the metrics; not where a model is broken.</param>
    public static IEnumerable<ProductFault> Faults(ProductFiles files, Action<Workbench> createLanding, Func<Workbench, IEnumerable<ProductFault>>? thenTry = null, Func<Workbench, IEnumerable<ProductFault>>? tryPatterns = null)
    {
        var set = ModelReader.Read(files);
        // Models that do not even stand as a graph were named already, by ModelGraph.Faults.
        if (!set.Faults.IsEmpty || ModelGraph.Faults(files).Any()) return [];
        using var bench = Workbench.ForTrial();
        createLanding(bench);
        VersionCatalogue.Begin(bench, new DateOnly(2021, 1, 1));
        ProductFault[] faults = [.. Try(bench, ModelGraph.Of(set), tryPatterns)];
        return faults.Length > 0 || thenTry is null ? faults : [.. thenTry(bench)];
    }

    private static IEnumerable<ProductFault> Try(Workbench bench, ModelGraph graph, Func<Workbench, IEnumerable<ProductFault>>? tryPatterns)
    {
        var broken = new HashSet<string>(StringComparer.Ordinal);
        var (before, after) = graph.AroundFindings();
        foreach (var fault in before.SelectMany(model => Try(bench, model, broken))) yield return fault;
        // Nothing can be said of what reads a broken model, and the patterns read nearly all.
        if (after.Count > 0 && broken.Count == 0 && tryPatterns is not null)
            foreach (var fault in tryPatterns(bench))
                yield return fault;
        foreach (var fault in after.SelectMany(model => Try(bench, model, broken))) yield return fault;
        foreach (var check in graph.Checks.Where(check => !check.References.Any(read => broken.Contains(read.Relation))))
            if (Run(bench, check.File, $"explain {check.Sql}") is { } fault)
                yield return fault;
    }

    private static IEnumerable<ProductFault> Try(Workbench bench, Model model, HashSet<string> broken)
    {
        var fault = model.References.Any(read => broken.Contains(read.Relation)) ? Skip(broken, model) : TryModel(bench, model, broken);
        return fault is not null ? [fault] : broken.Contains(model.Relation) ? [] : UnknownColumns(bench, model);
    }

    private static ProductFault? Skip(HashSet<string> broken, Model model)
    {
        broken.Add(model.Relation);
        return null;
    }

    private static ProductFault? TryModel(Workbench bench, Model model, HashSet<string> broken)
    {
        var fault = Run(bench, model.File, model.Creation);
        if (fault is not null) broken.Add(model.Relation);
        return fault;
    }

    private static IEnumerable<ProductFault> UnknownColumns(Workbench bench, Model model)
    {
        var columns = bench.Query($"select * from {model.Relation} limit 0").ColumnNames.ToHashSet(StringComparer.Ordinal);
        foreach (var key in model.Header.Key.Where(key => !columns.Contains(key.Name)))
            yield return Unknown(model, 2, key.Name, columns);
        foreach (var meaning in model.Header.ColumnMeanings.Where(meaning => !columns.Contains(meaning.Column)))
            yield return Unknown(model, meaning.Line, meaning.Column, columns);
    }

    private static ProductFault Unknown(Model model, int line, string name, IEnumerable<string> columns) => new(
        model.File, line, $"'{name}' in the header is no column of {model.Relation}", $"one of {string.Join(", ", columns)}", "Correct the name or remove it");

    private static ProductFault? Run(Workbench bench, string file, string sql) =>
        bench.RefusalOf(sql) is { } refused
            ? new ProductFault(file, DuckDbMessage.LineOf(refused), DuckDbMessage.FirstLine(refused), "SQL that DuckDB can bind", "Correct the SQL")
            : null;
}
