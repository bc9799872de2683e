using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Web.Components.Lineage;

/// <summary>The pages that show a metric; only those that the reader may open are links.</summary>
public sealed partial class PagesOf
{
    [Parameter, EditorRequired]
    public required MetricDefinition Metric { get; set; }

    private IEnumerable<PageDefinition> Pages => House.Pages.Files.Values
        .Where(file => file.Faults.IsEmpty).Select(file => file.Page).OfType<PageDefinition>()
        .Where(page => MayOpen(page) && page.Tiles.Any(tile => tile.AllMetrics.Contains(Metric.Id)));

    private bool MayOpen(PageDefinition page) => Reader.Viewer is { SeesMetrics: true } viewer && (page.Audience.IsEmpty || page.Audience.Contains(RoleOf(viewer)));

    private static string RoleOf(Viewer viewer) => viewer.Role.ToString().ToLowerInvariant();
}
