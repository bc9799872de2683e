namespace TrainingAnalytics.Warehouse.Metrics;

public enum Status
{
    Met,
    OnTrack,
    AtRisk,
    Behind,
    Missed,
}

/// <summary>The words of metrics.md for how a target stands.</summary>
public static class StatusRule
{
    /// <summary>Below the pace, but not below this share of it, is at risk and not yet behind.</summary>
    private const double AtRiskShare = 0.85;

    /// <param name="ended">The target's year is over: only met and missed are left.</param>
    public static Status? Of(double? achievement, double? pace, bool ended) => (achievement, pace) switch
    {
        (null, _) => null,
        ( >= 1, _) => Status.Met,
        _ when ended => Status.Missed,
        (_, null) => null,
        var (reached, due) when reached >= due => Status.OnTrack,
        var (reached, due) when reached >= AtRiskShare * due => Status.AtRisk,
        _ => Status.Behind,
    };

    /// <summary>The code that stands in the column <c>status</c>.</summary>
    public static string Code(this Status status) => status switch
    {
        Status.Met => "met",
        Status.OnTrack => "on_track",
        Status.AtRisk => "at_risk",
        Status.Behind => "behind",
        Status.Missed => "missed",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
