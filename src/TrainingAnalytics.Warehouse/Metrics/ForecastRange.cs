namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>Where a year will end if it goes on as the earlier years did.</summary>
/// <param name="High">Null where an earlier year had reached nothing by this date: then there is no bound.</param>
public sealed record ForecastRange(double Low, double Middle, double? High)
{
    public static ForecastRange Certain(double value) => new(value, value, value);

    /// <summary>Value ÷ pace, with the low and the high that the single earlier years give.</summary>
    public static ForecastRange? Of(double value, double pace, IReadOnlyCollection<double> earlierShares)
    {
        if (pace <= 0) return null;
        if (earlierShares.Count < 2) return Certain(value / pace);
        var least = earlierShares.Min();
        return new ForecastRange(value / earlierShares.Max(), value / pace, least > 0 ? value / least : null);
    }

    /// <summary>What is certain beside it is added, then what is still to come in the same proportion.</summary>
    internal ForecastRange Within(double certain, double factor) =>
        new((certain + Low) * factor, (certain + Middle) * factor, (certain + High) * factor);
}
