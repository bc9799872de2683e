using TrainingAnalytics.Warehouse.Metrics;
namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>
/// One number of one metric, with what it is held against. No value is "no data", which is not zero, and
/// a suppressed one is there but must not be seen: three different things.
/// </summary>
public sealed record Figure(
    double? Value,
    bool Suppressed,
    double? Target = null,
    double? Achievement = null,
    double? Pace = null,
    string Status = "",
    double? ForecastLow = null,
    double? Forecast = null,
    double? ForecastHigh = null,
    double? NeededPerMonth = null)
{
    public static Figure NoData { get; } = new(null, false);

    /// <summary>How far ahead of the pace, in shares of the target; behind is negative.</summary>
    public double? Ahead => Achievement - Pace;
}

/// <summary>One row of an answer: the code it stands for, its names, and a figure per metric.</summary>
/// <param name="Across">The code of its second dimension, where it was cut by two.</param>
public sealed record FigureRow(string Code, Label Name, IReadOnlyDictionary<string, Figure> Figures, string Across = "")
{
    public Figure this[string metric] => Figures.GetValueOrDefault(metric) ?? Figure.NoData;
}
