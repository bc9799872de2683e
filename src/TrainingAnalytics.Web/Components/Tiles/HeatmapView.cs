using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>A metric by two dimensions: a table whose cells are the darker the more there is, with totals that are asked.</summary>
public sealed record HeatmapView(
    TileDefinition Tile, string Title, ImmutableArray<MetricDefinition> Metrics, TableView Table,
    ImmutableArray<HeatColumn> Columns, ImmutableArray<HeatRow> Rows, HeatRow Total, HeatLegend Legend, string Described)
    : TileView(Tile, Title, Metrics, Table)
{
    public static HeatmapView Of(PageVisit visit, TileDefinition tile)
    {
        var heat = new HeatCells(visit, tile);
        var title = TitleOf(visit, tile);
        return new HeatmapView(
            tile, title, [heat.Metric], HeatTable.Of(visit, tile, heat), heat.Columns, heat.Rows, heat.Total, heat.Legend(), heat.Described(title));
    }
}

/// <summary>One column; a time that has not begun is <c>IsLater</c>, one whose records still come in <c>IsSettling</c>.</summary>
public sealed record HeatColumn(string Code, string Name, string? Href, bool IsChosen, bool IsLater, bool IsSettling);

/// <summary>One row with its own total.</summary>
public sealed record HeatRow(string Code, string Name, string? Href, bool IsChosen, ImmutableArray<HeatCell> Cells, HeatCell Total);

/// <summary>One number and how it looks: <c>step-1</c> to <c>step-5</c>, <c>zero</c>, <c>none</c>, <c>few</c>, <c>settling</c> or <c>later</c>.</summary>
public sealed record HeatCell(string Text, string Look, object? Exact);

/// <summary>What the looks mean; of those that are no step only the ones that occur.</summary>
public sealed record HeatLegend(ImmutableArray<string> Steps, ImmutableArray<string> Looks);
