namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>What is still needed a month until a target's year ends.</summary>
public static class MonthsLeft
{
    /// <summary>Whole months that are left, and the share of the running one.</summary>
    public static double Until(int lastYear, DateOnly asOf)
    {
        var days = DateTime.DaysInMonth(asOf.Year, asOf.Month);
        return (12 * (lastYear - asOf.Year)) + 12 - asOf.Month + ((double)(days - asOf.Day) / days);
    }

    /// <summary>Never negative; null when no month is left.</summary>
    public static double? Needed(double value, double target, double monthsLeft) =>
        monthsLeft <= 0 ? null : Math.Max(0, target - value) / monthsLeft;
}
