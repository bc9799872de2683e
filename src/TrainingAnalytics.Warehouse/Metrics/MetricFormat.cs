namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>How a metric's number is written. Only counts are whole numbers.</summary>
public enum MetricFormat
{
    Count,
    Percent,
    Yuan,
    Ratio,
}
