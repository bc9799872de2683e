namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>A value held against its target. Nothing is rounded; what is not known is null.</summary>
public sealed record Progress(
    double? Target,
    double? Achievement = null,
    double? Pace = null,
    Status? Status = null,
    ForecastRange? Forecast = null,
    double? NeededPerMonth = null)
{
    public static Progress None { get; } = new((double?)null);

    /// <summary>Value ÷ target; a target of 0 gives no data, never 0 %.</summary>
    internal static double? Share(double? value, double target) => target == 0 ? null : value / target;

    internal Progress WithoutValue() => this with { Achievement = null, Status = null, Forecast = null, NeededPerMonth = null };
}
