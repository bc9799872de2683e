using TrainingAnalytics.Warehouse.Reports;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>A table as CSV for Excel and WPS: a byte order mark, exact numbers, and no cell that a spreadsheet would run.</summary>
public static class CsvTable
{
    public static byte[] Bytes(TableView table)
    {
        using var memory = new MemoryStream();
        CsvRows.WriteForSpreadsheet(memory, table.Columns.Select(column => column.Header), table.Rows.Select(row => row.Exported().ToArray()));
        return memory.ToArray();
    }
}
