using System.Collections.Frozen;
using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>Which metrics are 0 where there is nothing, as a count is, and not unknown, as a share is: their expressions say it, asked over no rows.</summary>
internal static class ZeroOfNothing
{
    public static FrozenSet<string> Read(OpenVersion version, MetricCatalogue catalogue) =>
        catalogue.Metrics.Values.GroupBy(metric => metric.Mart.Relation).SelectMany(mart => Of(version, [.. mart])).ToFrozenSet(StringComparer.Ordinal);

    private static IEnumerable<string> Of(OpenVersion version, ImmutableArray<MetricDefinition> metrics)
    {
        try
        {
            var values = string.Join(", ", metrics.Select((metric, i) => $"{MetricRows.Value(metric)} as m{i}"));
            var row = version.Query($"select {values} from {metrics[0].Mart.Relation} where false").Rows().Single();
            return [.. metrics.Where((_, i) => row[i] is not null).Select(metric => metric.Id)];
        }
        catch (QueryRefusedException)
        {
            // A version of an earlier release lacks a column that one of them needs: that is told where it is asked.
            return metrics.Length == 1 ? [] : metrics.SelectMany(metric => Of(version, [metric]));
        }
    }
}
