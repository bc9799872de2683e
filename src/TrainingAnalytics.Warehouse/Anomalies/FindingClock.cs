namespace TrainingAnalytics.Warehouse.Anomalies;

/// <summary>
/// How old a finding is, and until when a penalty may be imposed: two years from the act's end (行政处罚法), both against
/// the as-of date. What has no date has no clock.
/// </summary>
/// <param name="Age">Days from its last evidence to the as-of date.</param>
/// <param name="EndsOn">The last day on which a penalty may be imposed.</param>
/// <param name="Left">Days until then; below zero the time is over.</param>
public sealed record FindingClock(int Age, DateOnly EndsOn, int Left)
{
    private const int Years = 2;

    /// <summary>Less than half a year: time for the institution's explanation and a hearing, and not much more.</summary>
    private const int Soon = 183;

    /// <summary>open, soon or over.</summary>
    public string State => Left < 0 ? "over" : Left <= Soon ? "soon" : "open";

    public static FindingClock? Of(DateOnly? lastOn, DateOnly asOf) => lastOn is not { } day
        ? null
        : new(Math.Max(0, asOf.DayNumber - day.DayNumber), day.AddYears(Years), day.AddYears(Years).DayNumber - asOf.DayNumber);
}
