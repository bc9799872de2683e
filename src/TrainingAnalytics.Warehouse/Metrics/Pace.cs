namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>The share of a year's target that should be reached by a date.</summary>
public static class Pace
{
    /// <summary>The mean of what the earlier years had reached by the same month and day; linear without any.</summary>
    public static double Of(DateOnly asOf, IReadOnlyCollection<double> earlierShares) =>
        earlierShares.Count == 0 ? Linear(asOf) : earlierShares.Average();

    /// <summary>The days of the year that are over, the date's own among them.</summary>
    public static double Linear(DateOnly asOf) =>
        (double)asOf.DayOfYear / (DateTime.IsLeapYear(asOf.Year) ? 366 : 365);
}
