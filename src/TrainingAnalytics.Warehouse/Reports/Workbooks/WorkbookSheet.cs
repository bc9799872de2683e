using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace TrainingAnalytics.Warehouse.Reports.Workbooks;

/// <summary>One table as a sheet: the header stays in view, numbers and days are numbers and days, and no text runs.</summary>
internal static class WorkbookSheet
{
    private const int Narrowest = 8, Widest = 60, LooksAt = 200;

    public static void Write(WorksheetPart part, SheetTable table)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(HeaderInView()));
        writer.WriteElement(new Columns(Enumerable.Range(0, table.Headers.Count).Select(i => Width(table, i))));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, table.Headers.Select(header => Cell(header, WorkbookStyles.Header)));
        foreach (var row in table.Rows) WriteRow(writer, row.Select(Cell));
        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = $"A1:{Letters(table.Headers.Count)}{table.Rows.Count + 1}" });
        writer.WriteEndElement();
    }

    private static SheetView HeaderInView()
    {
        var pane = new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        return new SheetView(pane) { WorkbookViewId = 0 };
    }

    private static void WriteRow(OpenXmlWriter writer, IEnumerable<Cell> cells)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in cells) writer.WriteElement(cell);
        writer.WriteEndElement();
    }

    private static Cell Cell(object? value) => value switch
    {
        null => new Cell(),
        string text => Cell(text, CsvRows.Runs(text) ? WorkbookStyles.Guarded : WorkbookStyles.Text),
        DateOnly day => Number(day.ToDateTime(TimeOnly.MinValue).ToOADate(), WorkbookStyles.Day),
        DateTime moment => Number(moment.ToOADate(), WorkbookStyles.Moment),
        SheetNumber number => Number(number.Value, WorkbookStyles.Of(number.Format)),
        long number => Number(number, WorkbookStyles.Whole),
        _ => Number(Convert.ToDecimal(value, CultureInfo.InvariantCulture), WorkbookStyles.Yuan),
    };

    // Inline: the shared table of strings would be a second file to keep in step.
    private static Cell Cell(string text, uint style) =>
        new(new InlineString(new Text(Characters(text)) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = style };

    private static Cell Number(IFormattable value, uint style) =>
        new(new CellValue(value.ToString(null, CultureInfo.InvariantCulture))) { DataType = CellValues.Number, StyleIndex = style };

    // XML knows no other control characters.
    private static string Characters(string text) => string.Concat(text.Where(c => c is '\t' or '\n' or '\r' or >= ' ' and not ('\uFFFE' or '\uFFFF')));

    private static Column Width(SheetTable table, int i)
    {
        var longest = table.Rows.Take(LooksAt).Select(row => row[i] is { } value ? Space(CellText.Of(value)) : 0).Append(Space(table.Headers[i])).Max();
        return new() { Min = (uint)i + 1, Max = (uint)i + 1, Width = Math.Clamp(longest + 2, Narrowest, Widest), CustomWidth = true };
    }

    // A Chinese character is as wide as two letters.
    private static int Space(string text) => text.Sum(c => c > 'ÿ' ? 2 : 1);

    private static string Letters(int column) => column <= 26 ? $"{(char)('A' + column - 1)}" : $"{(char)('A' + (column - 1) / 26 - 1)}{(char)('A' + (column - 1) % 26)}";
}
