using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Dashboards.Rules;

/// <summary>Only a metric that has a target is shown against one.</summary>
internal static class TargetExists
{
    public static IEnumerable<ProductFault> Judge(PageUnderTest test) => test.Each(tile =>
        tile.Target && test.Known(tile).Any() && !test.Known(tile).Any(metric => metric.Target != TargetKind.None)
            ? [new("target", $"target: true, but {string.Join(", ", tile.Metrics)} has no target", "a metric with a target", "Remove target or take another metric")]
            : []);
}
