using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>One small line a member, all on one scale: of the value, or of the share of each one's own target.</summary>
public sealed record MultiplesView(
    TileDefinition Tile, string Title, ImmutableArray<MetricDefinition> Metrics, TableView Table,
    ImmutableArray<SmallLine> Lines, int Times, string Scale, string Settling)
    : TileView(Tile, Title, Metrics, Table)
{
    public static MultiplesView Of(PageVisit visit, TileDefinition tile)
    {
        var own = tile with { Metrics = [tile.Metrics[0]], Beside = "" };
        var small = new SmallCourses(visit, own, CutView.Of(visit, own));
        return new(tile, TitleOf(visit, tile), MetricsOf(visit, own), small.Table(), small.Lines, small.Times, small.Scale, small.Settling.Said);
    }
}

/// <summary>One member: its line, what was due, and where its target stands, each as heights from 0 to 1.</summary>
/// <param name="SettlingFrom">From where to where along the width its records are still coming in.</param>
public sealed record SmallLine(
    string Code, string Name, string Value, string Status, string? Href, bool IsChosen, string Said,
    ImmutableArray<double?> Values, ImmutableArray<double?> Due, double? Target, double? SettlingFrom, double? SettlingTo);
