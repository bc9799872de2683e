using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>A year month by month: what has come together so far, what was due by then, and the target.</summary>
public sealed record LineView(
    TileDefinition Tile, string Title, ImmutableArray<MetricDefinition> Metrics, TableView Table, ChartSketch? Chart)
    : TileView(Tile, Title, Metrics, Table)
{
    public static new LineView Of(PageVisit visit, TileDefinition tile)
    {
        var metric = visit.Metric(tile.Metrics[0]);
        var title = TitleOf(visit, tile);
        var year = visit.Questions.YearOf(tile) ?? visit.Facts.LatestYear;
        var months = new MonthCourse(visit, tile, metric, year);
        return new LineView(tile, title, MetricsOf(visit, tile), months.Table(), months.Any ? months.Chart(title) : null);
    }
}
