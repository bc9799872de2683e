using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Web.Components.Lineage;

/// <summary>The pages that show a metric; only those that the reader may open are links.</summary>
public sealed partial class PagesOf
{
    [Parameter, EditorRequired]
    public required MetricDefinition Metric { get; set; }

    private IEnumerable<PageDefinition> Pages => House.Pages.Files.Values
        .Where(file => file.Faults.IsEmpty).Select(file => file.Page).OfType<PageDefinition>()
        .Where(page => Reader.Viewer is { SeesMetrics: true } viewer && page.IsFor(viewer) && page.Tiles.Any(tile => tile.AllMetrics.Contains(Metric.Id)));
}
