using System.Globalization;
using System.Text.RegularExpressions;

namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>The codes of times: a year 2020, a quarter 2020Q1, a month 2020-03, a day of every year 09-30.</summary>
internal static partial class Period
{
    public static bool IsValid(string dimension, string code) => dimension switch
    {
        Dimensions.Year => YearPattern().IsMatch(code),
        Dimensions.Quarter => QuarterPattern().IsMatch(code),
        Dimensions.Until => DayPattern().IsMatch(code),
        _ => MonthPattern().IsMatch(code),
    };

    public static int YearOf(string code) => int.Parse(code.AsSpan(0, 4), CultureInfo.InvariantCulture);

    public static string QuarterOf(string month) => $"{month[..4]}Q{((MonthOf(month) - 1) / 3) + 1}";

    /// <summary>A day of any year as a number that orders: 930 is 30 September.</summary>
    public static int DayOfYears(string until) => int.Parse(until.Remove(2, 1), CultureInfo.InvariantCulture);

    /// <summary>The last day of a year, quarter or month; of a day itself.</summary>
    public static DateOnly End(string code)
    {
        if (code.Length == 10) return DateOnly.ParseExact(code, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var month = code.Length == 4 ? 12 : code[4] == 'Q' ? 3 * (code[5] - '0') : MonthOf(code);
        return new DateOnly(YearOf(code), month, DateTime.DaysInMonth(YearOf(code), month));
    }

    private static int MonthOf(string month) => int.Parse(month.AsSpan(5), CultureInfo.InvariantCulture);

    [GeneratedRegex("^[12][0-9]{3}$")]
    private static partial Regex YearPattern();

    [GeneratedRegex("^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")]
    private static partial Regex DayPattern();

    [GeneratedRegex("^[12][0-9]{3}Q[1-4]$")]
    private static partial Regex QuarterPattern();

    [GeneratedRegex("^[12][0-9]{3}-(0[1-9]|1[0-2])$")]
    private static partial Regex MonthPattern();
}
