namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>How a metric's value is held against its target.</summary>
public enum TargetKind
{
    None,

    /// <summary>Accumulates from 1 January: it has a pace within the year, and a forecast.</summary>
    YearTotal,

    /// <summary>What there is on a date: it is compared at every date.</summary>
    Stock,

    /// <summary>A share of a whole, compared at every date as a stock is.</summary>
    Ratio,
}
