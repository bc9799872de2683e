using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>Tries every metric on marts that may be empty: a column that a mart has not got is a fault before anybody asks.</summary>
public static class MetricTrial
{
    /// <param name="catalogue">The definitions; those that are not even SQL were named when they were read.</param>
    /// <param name="bench">Where the models of sql/ stand.</param>
    public static IEnumerable<ProductFault> Faults(MetricCatalogue catalogue, Workbench bench)
    {
        var unreadable = catalogue.DefinitionFaults.Select(fault => fault.File).ToHashSet();
        foreach (var metric in catalogue.Metrics.Values.Where(metric => !unreadable.Contains(metric.File)))
            foreach (var mart in new[] { metric.Mart, metric.Mart.OfAllReports }.OfType<MartDefinition>())
                if (Refusal(bench, Query(metric with { Mart = mart })) is { } refusal)
                    yield return new ProductFault(metric.File, metric.Line, $"{metric.Id}: {refusal}", $"columns of {mart.Relation}", "Correct the metric or the mart");
        foreach (var dimension in catalogue.Dimensions.Values.OrderBy(dimension => dimension.Id, StringComparer.Ordinal))
            if (dimension.Names is { } names && Refusal(bench, $"select {names.Code}, {names.Zh}, {names.En} from {names.Relation}") is { } refusal)
                yield return new ProductFault(DefinitionFile.NameOf(DimensionFile.Name), 1, $"{dimension.Id}: {refusal}", "a relation with these columns", "Correct the names or the model");
    }

    // All that any question may read: the value, each dimension, the snapshots' flags and the time.
    private static string Query(MetricDefinition metric)
    {
        var flags = new[] { null, Dimensions.Year, Dimensions.Quarter, Dimensions.Month }.Select(time => SnapshotFlag.Of(metric.Mart.Snapshot, time));
        string?[] columns = [.. metric.Mart.Dimensions, .. flags, metric.Mart.Time];
        var groups = columns.OfType<string>().Distinct().ToArray();
        return $"select {MetricRows.Value(metric)}, {string.Join(", ", groups)} from {metric.Mart.Relation} where ({metric.Where ?? "true"}) group by {string.Join(", ", groups)}";
    }

    private static string? Refusal(Workbench bench, string sql)
    {
        try
        {
            bench.Execute("explain " + sql);
            return null;
        }
        catch (QueryRefusedException refused)
        {
            return DuckDbMessage.FirstLine(refused.Message);
        }
    }
}
