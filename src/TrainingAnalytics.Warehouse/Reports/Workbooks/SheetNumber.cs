using System.Globalization;
using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Warehouse.Reports.Workbooks;

/// <summary>A metric's number: exact in its cell, and written as the metric is written.</summary>
public readonly record struct SheetNumber(double Value, MetricFormat? Format)
{
    /// <summary>About as it looks in its cell.</summary>
    public override string ToString() => Value.ToString(Format == MetricFormat.Count ? "#,##0" : "#,##0.00", CultureInfo.InvariantCulture);
}
