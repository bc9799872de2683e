namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>Progress of a stock or a ratio: compared with its target at every date, without forecast.</summary>
public static class StockProgress
{
    /// <param name="date">The date that the value stands for.</param>
    /// <param name="first">The first value that was ever reported, and when.</param>
    /// <param name="reportedOn">When the value was reported, where that is known: half a year later it may well be more.</param>
    public static Progress Of(double? value, double target, int targetYear, DateOnly date, (DateOnly Date, double Value)? first, DateOnly? reportedOn = null)
    {
        var achievement = Progress.Share(value, target);
        var pace = date.Year >= targetYear ? 1 : Line(target, new DateOnly(targetYear, 1, 1), reportedOn ?? date, first);
        return new Progress(target, achievement, pace, StatusRule.Of(achievement, pace, date >= new DateOnly(targetYear, 12, 31)));
    }

    /// <summary>The straight line from the first value to the whole target at the start of the target's year.</summary>
    private static double? Line(double target, DateOnly due, DateOnly date, (DateOnly Date, double Value)? first)
    {
        if (first is not { } start) return null;
        var way = Math.Max(0, (double)(date.DayNumber - start.Date.DayNumber) / (due.DayNumber - start.Date.DayNumber));
        return Progress.Share(start.Value + ((target - start.Value) * way), target);
    }
}
