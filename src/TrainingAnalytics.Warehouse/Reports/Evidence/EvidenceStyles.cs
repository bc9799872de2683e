using DocumentFormat.OpenXml.Spreadsheet;

namespace TrainingAnalytics.Warehouse.Reports.Evidence;

/// <summary>How cells look; the constants are places in the list of formats.</summary>
internal static class EvidenceStyles
{
    public const uint Text = 0, Header = 1, Whole = 2, Yuan = 3, Day = 4, Moment = 5, Guarded = 6;

    private const uint MomentFormat = 164, DayFormat = 165;

    public static Stylesheet Sheet() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = MomentFormat, FormatCode = "yyyy-mm-dd hh:mm:ss" },
            new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "yyyy-mm-dd" }),
        new Fonts(new Font(), new Font(new Bold())),
        // The first two are reserved by every program that reads them.
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        // 49 is text, which keeps the zeros of a code when somebody edits it; 1 and 4 are numbers with none and two decimals.
        new CellFormats(
            Format(49), new CellFormat { FontId = 1, NumberFormatId = 49, ApplyFont = true, ApplyNumberFormat = true }, Format(1), Format(4), Format(DayFormat), Format(MomentFormat),
            new CellFormat { NumberFormatId = 49, ApplyNumberFormat = true, QuotePrefix = true }));

    private static CellFormat Format(uint number) => new() { NumberFormatId = number, ApplyNumberFormat = true };
}
