using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace TrainingAnalytics.Warehouse.Reports.Workbooks;

/// <summary>A workbook, one sheet a table. Names within it are given, not drawn by chance, so that equal tables make equal bytes.</summary>
public static class WorkbookFile
{
    public static byte[] Of(ImmutableArray<SheetTable> tables, DateOnly day)
    {
        using var memory = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook)) Write(document, tables);
        memory.Position = 0;
        return FixedZip.Again(day, memory);
    }

    private static void Write(SpreadsheetDocument document, ImmutableArray<SheetTable> tables)
    {
        var workbook = document.AddWorkbookPart();
        document.ChangeIdOfPart(workbook, "rId1");
        workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = WorkbookStyles.Sheet();
        foreach (var (i, table) in tables.Index()) WorkbookSheet.Write(workbook.AddNewPart<WorksheetPart>($"sheet{i + 1}"), table);
        workbook.Workbook = new Workbook(new Sheets(tables.Index().Select(one => new Sheet
        {
            Name = one.Item.Title,
            SheetId = (uint)one.Index + 1,
            Id = $"sheet{one.Index + 1}",
        })));
    }
}
