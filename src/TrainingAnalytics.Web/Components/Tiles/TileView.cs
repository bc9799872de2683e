using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Web.Components.Pages;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>What a tile shows, computed before it is drawn: the same view feeds the screen and every file.</summary>
public abstract record TileView(TileDefinition Tile, string Title, ImmutableArray<MetricDefinition> Metrics, TableView Table)
{
    /// <param name="whole">With every row of a long table, of which a page shows the first.</param>
    public static TileView Of(PageVisit visit, TileDefinition tile, bool whole = true) => tile.Kind switch
    {
        TileKind.Text => new TextView(tile, tile.Title?.In(visit.Language) ?? "", tile.Text!.In(visit.Language)),
        TileKind.Kpi => KpiView.Of(visit, tile),
        TileKind.Line => LineView.Of(visit, tile),
        TileKind.Heatmap => HeatmapView.Of(visit, tile),
        TileKind.Map => MapView.Of(visit, tile),
        TileKind.Multiples => MultiplesView.Of(visit, tile),
        TileKind.Bullet => BulletView.Of(visit, tile),
        _ => CutView.Of(visit, tile, whole),
    };

    protected static ImmutableArray<MetricDefinition> MetricsOf(PageVisit visit, TileDefinition tile) =>
        [.. tile.AllMetrics.Select(visit.Metric)];

    /// <summary>The tile's own title, else the metric's name with the year it stands for.</summary>
    protected static string TitleOf(PageVisit visit, TileDefinition tile)
    {
        var name = tile.Title?.In(visit.Language) ?? visit.Metric(tile.Metrics[0]).Label.In(visit.Language);
        return visit.Questions.Shown(tile, tile.Metrics[0]) switch
        {
            { Kind: PeriodKind.All } => visit.Texts.Say("total.title", name),
            { Kind: PeriodKind.Year } year => visit.Texts.Say("year.title", year.Code, name),
            var other => visit.Texts.Say("period.title", PeriodWords.Of(visit.Texts, other, visit.Facts.AsOf), name),
        };
    }
}

public sealed record TextView(TileDefinition Tile, string Title, string Text) : TileView(Tile, Title, [], TableView.Empty);
