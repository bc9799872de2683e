using System.Collections.Immutable;
using System.Globalization;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Web.Components.Pages;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>The times that a line runs over: the months of a year or of all years; years where a metric knows no months.</summary>
/// <param name="Reached">How many of them have begun by the as-of date.</param>
internal sealed record TimeAxis(string By, ImmutableArray<string> Codes, int Reached)
{
    public static TimeAxis Of(PageVisit visit, TileDefinition tile, string metric)
    {
        var by = visit.Questions.CourseBy(metric);
        var year = visit.Questions.YearOf(tile);
        var years = by == Dimensions.Year ? visit.Facts.Years.Where(one => year is null || one <= year)
            : year is { } chosen ? [chosen] : visit.Facts.Years;
        var codes = years.SelectMany(one => by == Dimensions.Year ? [Four(one)] : MonthsOf(one)).ToImmutableArray();
        return new(by, codes, codes.Count(code => HasBegun(code, visit.Facts.AsOf)));
    }

    public static IEnumerable<string> MonthsOf(int year) => Enumerable.Range(1, 12).Select(month => $"{year:0000}-{month:00}");

    public static IEnumerable<string> QuartersOf(int year) => Enumerable.Range(1, 4).Select(quarter => $"{year:0000}Q{quarter}");

    /// <summary>A year, quarter or month of which the as-of date has at least one day.</summary>
    public static bool HasBegun(string code, DateOnly asOf) => code.Length switch
    {
        4 => string.CompareOrdinal(code, Four(asOf.Year)) <= 0,
        6 => string.CompareOrdinal(code, $"{asOf.Year:0000}Q{(asOf.Month + 2) / 3}") <= 0,
        _ => string.CompareOrdinal(code, $"{asOf.Year:0000}-{asOf.Month:00}") <= 0,
    };

    /// <summary>Of one year it is enough to name the month.</summary>
    public string Label(TextBook texts, int place) => By == Dimensions.Month && Codes.Length <= 12
        ? TimeWords.MonthShort(texts, int.Parse(Codes[place].AsSpan(5), CultureInfo.InvariantCulture))
        : Codes[place];

    public static string YearBefore(string code) => Four(int.Parse(code.AsSpan(0, 4), CultureInfo.InvariantCulture) - 1) + code[4..];

    private static string Four(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}
