using TrainingAnalytics.Warehouse.Metrics;
namespace TrainingAnalytics.Warehouse.Dashboards.Rules;

/// <summary>Only a metric that has a target is shown against one.</summary>
internal static class TargetExists
{
    public static IEnumerable<PageFault> Judge(PageUnderTest test) => test.Each(tile =>
        tile.Target && test.Known(tile).Any() && !test.Known(tile).Any(metric => metric.Target != TargetKind.None)
            ? [$"'target: true', but none of {string.Join(", ", tile.Metrics)} has a target"]
            : []);
}
