using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Versions;
using TrainingAnalytics.Web.Components.Tiles;

namespace TrainingAnalytics.Web.Exports;

/// <summary>
/// A table as Arrow columns, named for programs: what its rows stand for as code and as name, then numbers as numbers.
/// Where numbers are hidden, a column beside theirs says which: no data is something else.
/// </summary>
internal static class TableRecords
{
    public static ArrowTable Of(TableView table)
    {
        var columns = new AnswerColumns(table.Rows.Length);
        foreach (var (i, column) in table.Columns.Index()) Add(columns, column, [.. table.Rows.Select(row => row.Cells[i])], isFirst: i == 0);
        return columns.Table();
    }

    private static void Add(AnswerColumns columns, TableColumn column, TableCell[] cells, bool isFirst)
    {
        if (column.HoldsNumbers)
        {
            columns.Numbers(column.Key, cells.Select(cell => column.Number(cell.Exact)));
            if (cells.Any(column.Suppresses)) columns.Flags($"{column.Key}_suppressed", cells.Select(column.Suppresses));
            return;
        }

        columns.Texts(column.Key, cells.Select(cell => cell.Exact?.ToString()));
        if (isFirst) columns.Texts($"{column.Key}_name", cells.Select(cell => cell.Text));
    }
}
