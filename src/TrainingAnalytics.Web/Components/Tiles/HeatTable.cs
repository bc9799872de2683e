using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>A heat map as the table that is taken along: a column for each of its columns, and the totals.</summary>
internal static class HeatTable
{
    public static TableView Of(PageVisit visit, TileDefinition tile, HeatCells heat) => new(
        [
            new(visit.DimensionName(tile.By), false, tile.By),
            .. heat.Columns.Select(column => new TableColumn(visit.Name(tile.Across, column.Code), true, $"{heat.Metric.Id}_{column.Code.Replace('-', '_')}", heat.Metric.Format)),
            new(visit.Texts["total"], true, heat.Metric.Id, heat.Metric.Format),
        ],
        [.. heat.Rows.Select(row => Row(row)), Row(heat.Total) with { Total = true }]);

    private static TableRow Row(HeatRow row) => new([
        new(row.Name, row.Code, row.Href),
        .. row.Cells.Append(row.Total).Select(cell => new TableCell(cell.Text, cell.Exact, Faint: cell.Exact is not double)),
    ], Chosen: row.IsChosen);
}
