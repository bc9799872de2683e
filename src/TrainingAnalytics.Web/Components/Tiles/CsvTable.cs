using System.Globalization;
using System.Text;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>A table as CSV for Excel and WPS: a byte order mark, exact numbers, and no cell that a spreadsheet would run.</summary>
public static class CsvTable
{
    private static readonly char[] Runs = ['=', '+', '-', '@', '\t', '\r'];
    private static readonly char[] Quoted = [',', '"', '\n', '\r'];

    public static byte[] Bytes(TableView table)
    {
        var text = new StringBuilder();
        Line(text, table.Columns.Select(column => (object?)column.Header));
        foreach (var row in table.Rows)
        {
            // The first cell is the name that people know; every other the exact value.
            Line(text, row.Cells.Select((cell, i) => i == 0 ? cell.Text : cell.Exact));
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static void Line(StringBuilder text, IEnumerable<object?> cells) =>
        text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string Cell(object? value) => value switch
    {
        null => "",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => Escaped(value.ToString() ?? ""),
    };

    private static string Escaped(string text)
    {
        var safe = text.Length > 0 && Runs.Contains(text[0]) ? "'" + text : text;
        return safe.IndexOfAny(Quoted) < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
