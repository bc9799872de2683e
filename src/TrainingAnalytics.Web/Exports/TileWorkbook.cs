using TrainingAnalytics.Warehouse.Reports.Workbooks;
using TrainingAnalytics.Web.Components.Tiles;

namespace TrainingAnalytics.Web.Exports;

/// <summary>A tile as a workbook: its table, and a sheet that says what the numbers are.</summary>
internal static class TileWorkbook
{
    public static byte[] Bytes(TileExport export) => WorkbookFile.Of([Data(export), AboutTile.Of(export)], export.Visit.Facts.AsOf);

    private static SheetTable Data(TileExport export)
    {
        var table = export.View.Table;
        return new SheetTable(
            export.Visit.Texts["export.data"],
            [.. table.Columns.Select(column => column.Header)],
            [.. table.Rows.Select(row => row.Exported().Zip(table.Columns, Cell).ToArray())]);
    }

    private static object? Cell(object? value, TableColumn column) => column.Number(value) is { } number ? new SheetNumber(number, column.Format) : value;
}
