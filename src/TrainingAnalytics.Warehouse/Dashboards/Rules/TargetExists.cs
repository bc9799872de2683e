using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Dashboards.Rules;

/// <summary>Only a metric that has a target is shown against one, as every bullet is.</summary>
internal static class TargetExists
{
    public static IEnumerable<ProductFault> Judge(PageUnderTest test) => test.Each(tile =>
        test.Known(tile).All(metric => metric.Target == TargetKind.None) && test.Known(tile).Any() ? Wrongs(tile) : []);

    private static IEnumerable<Wrong> Wrongs(TileDefinition tile)
    {
        var metrics = string.Join(", ", tile.Metrics);
        if (tile.Kind == TileKind.Bullet) yield return new("metrics", $"a bullet tile, but {metrics} has no target", "a metric with a target", "Take another metric or kind: bar");
        else if (tile.Target) yield return new("target", $"target: true, but {metrics} has no target", "a metric with a target", "Remove target or take another metric");
    }
}
