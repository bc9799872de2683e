using System.Globalization;

namespace TrainingAnalytics.Warehouse.Reports;

/// <summary>A value as text that any program reads the same: ISO dates, a point in numbers, true and false.</summary>
public static class CellText
{
    public static string Of(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture),
        double number when !double.IsFinite(number) => "",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    public static bool IsNumber(object? value) => value is long or ulong or double or decimal or System.Numerics.BigInteger;
}
