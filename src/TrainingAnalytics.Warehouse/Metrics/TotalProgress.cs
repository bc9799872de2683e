namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>Progress towards the sum of all plan years' targets, such as 210,000 over three years.</summary>
public static class TotalProgress
{
    /// <param name="value">Of all years up to the as-of date.</param>
    /// <param name="ofThisYear">The as-of year's part of it.</param>
    /// <param name="targets">The plan's years with their targets.</param>
    public static Progress Of(double? value, double ofThisYear, IReadOnlyDictionary<int, double> targets, DateOnly asOf, IReadOnlyCollection<double> earlierShares)
    {
        var whole = targets.Values.Sum();
        var last = targets.Keys.Max();
        var ended = asOf >= new DateOnly(last, 12, 31);
        var due = Due(targets, asOf, ended ? 1 : Pace.Of(asOf, earlierShares));
        var pace = ended ? 1 : Progress.Share(due, whole);
        var achievement = Progress.Share(value, whole);
        return new Progress(whole, achievement, pace, StatusRule.Of(achievement, pace, ended),
            value is { } reached ? (ended ? ForecastRange.Certain(reached) : Forecast(reached, ofThisYear, targets, asOf, earlierShares)) : null,
            value is { } sofar ? MonthsLeft.Needed(sofar, whole, MonthsLeft.Until(last, asOf)) : null);
    }

    /// <summary>The targets of the years that are over, and this year's as far as its pace goes.</summary>
    private static double Due(IReadOnlyDictionary<int, double> targets, DateOnly asOf, double thisYear) =>
        targets.Sum(target => target.Key < asOf.Year ? target.Value : target.Key == asOf.Year ? target.Value * YearPace(asOf, thisYear) : 0);

    private static double YearPace(DateOnly asOf, double pace) => asOf is { Month: 12, Day: 31 } ? 1 : pace;

    // The years that are over count as they were and this year as forecast; years of the plan that are still to come
    // are taken to reach as much of their target as all these do.
    private static ForecastRange? Forecast(double value, double ofThisYear, IReadOnlyDictionary<int, double> targets, DateOnly asOf, IReadOnlyCollection<double> earlierShares)
    {
        var begun = targets.Where(target => target.Key <= asOf.Year).Sum(target => target.Value);
        if (begun == 0) return null;
        var year = asOf is { Month: 12, Day: 31 }
            ? ForecastRange.Certain(ofThisYear)
            : ForecastRange.Of(ofThisYear, Pace.Of(asOf, earlierShares), earlierShares);
        return year?.Within(value - ofThisYear, targets.Values.Sum() / begun);
    }
}
