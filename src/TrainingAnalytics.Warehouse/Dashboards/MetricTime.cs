using System.Globalization;
using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>How one metric tells the time that a page shows: by which dimension, under which code, up to which day.</summary>
/// <param name="Chosen">The time that the page shows; the year before it may have to end on the same day.</param>
internal sealed record MetricTime(MetricDefinition Metric, ChosenPeriod Chosen, DateOnly AsOf)
{
    /// <summary>A metric that is only told by the year is shown by the year, whatever shorter time was chosen.</summary>
    public string DimensionOf(ChosenPeriod period) =>
        period.Dimension.Length == 0 || Metric.Has(period.Dimension) ? period.Dimension
        : Metric.Has(Dimensions.Year) ? Dimensions.Year : "";

    public string CodeOf(ChosenPeriod period) => DimensionOf(period) switch
    {
        "" => "",
        Dimensions.Year => period.Code[..4],
        _ => period.Code,
    };

    /// <summary>It can tell exactly this time, and no longer one around it.</summary>
    public bool Tells(ChosenPeriod period) =>
        DimensionOf(period) == period.Dimension && (period.Kind != PeriodKind.YearToDate || Metric.Has(Dimensions.Until));

    /// <summary>The same time a year earlier: what is not over is compared with the same days, a stock with the month that ended then.</summary>
    public ChosenPeriod? Before(ChosenPeriod period)
    {
        if (period.YearBefore is not { Year: >= PageFacts.FirstYear } before) return null;
        if (!IsSoFar(period)) return before;
        if (Metric.Has(Dimensions.Until)) return before.Kind == PeriodKind.Year ? before with { Kind = PeriodKind.YearToDate } : before;
        return Metric.Has(Dimensions.Month) ? new(PeriodKind.Month, $"{before.Year:0000}-{AsOf.Month:00}") : before;
    }

    /// <summary>A year so far is asked up to the as-of day, and so is an earlier quarter or month that is compared with one not over.</summary>
    public string? Until(ChosenPeriod period) =>
        Metric.Has(Dimensions.Until) && period.Year < AsOf.Year && (period.Kind == PeriodKind.YearToDate || IsPartOf(period))
            ? AsOf.ToString("MM-dd", CultureInfo.InvariantCulture)
            : null;

    private bool IsPartOf(ChosenPeriod period) => period.Kind is PeriodKind.Quarter or PeriodKind.Month
        && Chosen.YearBefore == period && IsSoFar(Chosen);

    private bool IsSoFar(ChosenPeriod period) =>
        period.Contains(AsOf) && (period.Kind == PeriodKind.YearToDate || !period.IsWhole(AsOf));
}
