using DocumentFormat.OpenXml.Spreadsheet;
using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Warehouse.Reports.Workbooks;

/// <summary>How cells look; the constants are places in the list of formats.</summary>
internal static class WorkbookStyles
{
    public const uint Text = 0, Header = 1, Whole = 2, Yuan = 3, Day = 4, Moment = 5, Guarded = 6, Count = 7, Share = 8, General = 9;

    private const uint MomentFormat = 164, DayFormat = 165, ShareFormat = 166;

    public static uint Of(MetricFormat? format) => format switch
    {
        MetricFormat.Count => Count,
        MetricFormat.Percent => Share,
        MetricFormat.Yuan or MetricFormat.Ratio => Yuan,
        _ => General,
    };

    public static Stylesheet Sheet() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = MomentFormat, FormatCode = "yyyy-mm-dd hh:mm:ss" },
            new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "yyyy-mm-dd" },
            new NumberingFormat { NumberFormatId = ShareFormat, FormatCode = "0.0%" }),
        new Fonts(new Font(), new Font(new Bold())),
        // The first two are reserved by every program that reads them.
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        // 49 is text, which keeps the zeros of a code when somebody edits it; 1 and 4 are numbers with none and two decimals, 3 is
        // one with separators and 0 is whatever the program shows by itself.
        new CellFormats(
            Format(49), new CellFormat { FontId = 1, NumberFormatId = 49, ApplyFont = true, ApplyNumberFormat = true }, Format(1), Format(4), Format(DayFormat), Format(MomentFormat),
            new CellFormat { NumberFormatId = 49, ApplyNumberFormat = true, QuotePrefix = true }, Format(3), Format(ShareFormat), Format(0)));

    private static CellFormat Format(uint number) => new() { NumberFormatId = number, ApplyNumberFormat = true };
}
