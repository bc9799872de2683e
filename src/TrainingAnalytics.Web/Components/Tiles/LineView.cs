using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>A metric over time: what came together or what it was, against pace, target, forecast and the year before.</summary>
public sealed record LineView(
    TileDefinition Tile, string Title, ImmutableArray<MetricDefinition> Metrics, TableView Table, ChartSketch? Chart, string Settling)
    : TileView(Tile, Title, Metrics, Table)
{
    public static LineView Of(PageVisit visit, TileDefinition tile)
    {
        var title = TitleOf(visit, tile);
        var line = new LineCourse(visit, tile, visit.Metric(tile.Metrics[0]));
        return new LineView(tile, title, MetricsOf(visit, tile), new LineTable(line).View(), line.Course.Any ? LineSketch.Of(line, title) : null, line.Settling.Said);
    }
}
