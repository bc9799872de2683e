namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>Progress towards a target that accumulates over one year.</summary>
public static class YearProgress
{
    public static Progress Of(double? value, double target, int year, DateOnly asOf, IReadOnlyCollection<double> earlierShares)
    {
        var ended = asOf >= new DateOnly(year, 12, 31);
        var pace = ended ? 1 : Pace.Of(asOf, earlierShares);
        var achievement = Progress.Share(value, target);
        return new Progress(target, achievement, pace, StatusRule.Of(achievement, pace, ended),
            value is { } reached ? (ended ? ForecastRange.Certain(reached) : ForecastRange.Of(reached, pace, earlierShares)) : null,
            value is { } sofar ? MonthsLeft.Needed(sofar, target, MonthsLeft.Until(year, asOf)) : null);
    }
}
