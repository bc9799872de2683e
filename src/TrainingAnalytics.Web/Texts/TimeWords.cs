using System.Globalization;

namespace TrainingAnalytics.Web.Texts;

/// <summary>Codes of time as people say them.</summary>
public static class TimeWords
{
    public static string Of(TextBook texts, string dimension, string code) => dimension switch
    {
        "year" => texts.Say("year", code),
        "quarter" when code.Length == 6 => texts.Say("quarter.long", code[..4], code[5..]),
        "month" when code.Length == 7 => Month(texts, code),
        _ => code,
    };

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string MonthDay(TextBook texts, DateOnly day) =>
        texts.Language == "en" ? day.ToString("MM-dd", CultureInfo.InvariantCulture) : $"{day.Month} 月 {day.Day} 日";

    public static string MonthShort(TextBook texts, int month) => texts.Language == "en"
        ? CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month)
        : texts.Say("month", month);

    private static string Month(TextBook texts, string code)
    {
        var month = int.Parse(code.AsSpan(5), CultureInfo.InvariantCulture);
        return texts.Language == "en" ? $"{MonthShort(texts, month)} {code[..4]}" : texts.Say("month.long", code[..4], month);
    }
}
