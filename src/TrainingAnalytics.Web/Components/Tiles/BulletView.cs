using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Web.Components.Pages;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>Each row against its own target, with the mark where it should be by now, and the same in words.</summary>
public sealed record BulletView(CutView Cut, ImmutableArray<BulletRow> Bullets) : TileView(Cut.Tile, Cut.Title, Cut.Metrics, Cut.Table)
{
    public static BulletView Of(PageVisit visit, TileDefinition tile)
    {
        var cut = CutView.Of(visit, tile);
        return new(cut, [.. cut.Rows.Select(row => Bullet(visit, tile, cut.Metrics[0], row))]);
    }

    private static BulletRow Bullet(PageVisit visit, TileDefinition tile, MetricDefinition metric, FigureRow row)
    {
        var (figure, format) = (row[metric.Id], metric.Format.Word());
        var value = visit.Numbers.Of(figure, format);
        return new(visit.Name(tile.By, row.Code), CutView.Leads(visit, tile, row.Code), Drill.Chooses(visit, tile) && Drill.IsChosen(visit, tile, row.Code), figure,
            figure.Target is { } target ? visit.Texts.Say("bullet.value", value, visit.Numbers.Of(target, format)) : value,
            figure.Achievement is { } share ? NumberWords.Percent(share) : "",
            PaceWords.Of(visit.Texts, figure, metric) is var (arrow, words) ? $"{arrow} {words}" : figure.Target is null ? visit.Texts["target.none"] : "");
    }
}

public sealed record BulletRow(string Name, string? Href, bool IsChosen, Figure Figure, string Value, string Achievement, string Pace);
