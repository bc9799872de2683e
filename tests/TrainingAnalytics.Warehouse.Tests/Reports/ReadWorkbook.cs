using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace TrainingAnalytics.Warehouse.Tests.Reports;

/// <summary>A workbook as a spreadsheet program reads it: numbers and days by the cells' types and formats.</summary>
internal sealed class ReadWorkbook : IDisposable
{
    private const uint Moment = 164, Day = 165;

    private readonly SpreadsheetDocument _document;

    public ReadWorkbook(byte[] bytes) => _document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);

    public IReadOnlyList<string> Sheets => [.. Workbook.Workbook!.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value!)];

    /// <summary>What Office's own schema says against it.</summary>
    public IEnumerable<string> Faults => new OpenXmlValidator().Validate(_document).Select(fault => $"{fault.Path?.XPath}: {fault.Description}");

    private WorkbookPart Workbook => _document.WorkbookPart!;

    private Stylesheet Styles => Workbook.WorkbookStylesPart!.Stylesheet!;

    public IReadOnlyList<object?[]> Rows(string sheet) => [.. Of(sheet).Descendants<Row>().Select(row => row.Elements<Cell>().Select(Value).ToArray())];

    public bool HasFrozenHeader(string sheet) => Of(sheet).Descendants<Pane>().Single() is { TopLeftCell.Value: "A2", State.Value: var state } && state == PaneStateValues.Frozen;

    public IEnumerable<Cell> Cells(string sheet) => Of(sheet).Descendants<Cell>();

    public bool IsGuarded(Cell cell) => Format(cell).QuotePrefix?.Value ?? false;

    public bool IsBold(Cell cell) =>
        Styles.Fonts!.Elements<Font>().ElementAt((int)(Format(cell).FontId?.Value ?? 0)).Bold is not null;

    /// <summary>How Excel writes the cell's number.</summary>
    public string FormatOf(Cell cell) => Format(cell).NumberFormatId!.Value switch
    {
        0 => "General",
        1 => "0",
        3 => "#,##0",
        4 => "#,##0.00",
        49 => "@",
        var own => Styles.NumberingFormats!.Elements<NumberingFormat>().Single(one => one.NumberFormatId! == own).FormatCode!.Value!,
    };

    public void Dispose() => _document.Dispose();

    private Worksheet Of(string name) =>
        ((WorksheetPart)Workbook.GetPartById(Workbook.Workbook!.Sheets!.Elements<Sheet>().Single(sheet => sheet.Name == name).Id!)).Worksheet!;

    private object? Value(Cell cell)
    {
        if (cell.DataType?.Value == CellValues.InlineString) return cell.InlineString!.InnerText;
        if (cell.CellValue is null) return null;
        var number = decimal.Parse(cell.CellValue.Text, CultureInfo.InvariantCulture);
        return Format(cell).NumberFormatId!.Value is Moment or Day ? DateTime.FromOADate((double)number) : number;
    }

    private CellFormat Format(Cell cell) => Styles.CellFormats!.Elements<CellFormat>().ElementAt((int)(cell.StyleIndex?.Value ?? 0));
}
