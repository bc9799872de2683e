using System.Globalization;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>
/// What the pace is taken from: each year's total with what it had reached by the as-of date's month and day, and
/// the first value of what is no total. One query for all metrics of a question.
/// </summary>
internal sealed class History
{
    private readonly ILookup<(string Metric, string Region), HistoricValue> _values;

    private History(ILookup<(string Metric, string Region), HistoricValue> values) => _values = values;

    public static History Of(OpenVersion version, AskedQuestion asked, IReadOnlyCollection<MetricDefinition> metrics)
    {
        var query = new HistoryQuery(asked);
        var text = query.Text(metrics);
        return new History(version.QueryOnce(text, query.Parameters).Rows().ToLookup(
            row => ((string)row[0]!, (string)row[1]!),
            row => new HistoricValue((string)row[2]!, row.Number("total"), row.Number("reached"))));
    }

    public double TotalOf(string metric, string region, int year) =>
        _values[(metric, region)].Where(value => value.Year == year).Sum(value => value.Total ?? 0);

    /// <summary>The shares of their totals that earlier years had reached by this day; a year without any is passed over.</summary>
    public IReadOnlyCollection<double> Shares(string metric, string region, IEnumerable<int> years) =>
        [.. years.Select(year => Share(metric, region, year)).OfType<double>()];

    /// <summary>The first value, and the day of its report or the last of its period.</summary>
    public (DateOnly Date, double Value)? First(string metric, string region, DateOnly asOf) => Reported(metric, region)
        .Select(value => ((DateOnly, double)?)(Earlier(Period.End(value.Period), asOf), value.Total!.Value))
        .FirstOrDefault();

    /// <summary>The last day up to this one, and of its year, on which there was a value.</summary>
    public DateOnly? LastOf(string metric, string region, DateOnly date) => Reported(metric, region)
        .Where(value => value.Year == date.Year && Period.End(value.Period) <= date)
        .Select(value => (DateOnly?)Period.End(value.Period))
        .LastOrDefault();

    private IEnumerable<HistoricValue> Reported(string metric, string region) => _values[(metric, region)]
        .Where(value => value.Total is not null)
        .OrderBy(value => value.Period, StringComparer.Ordinal);

    private double? Share(string metric, string region, int year)
    {
        var total = TotalOf(metric, region, year);
        var reached = _values[(metric, region)].Where(value => value.Year == year).Sum(value => value.Reached ?? 0);
        return total == 0 ? null : reached / total;
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private sealed record HistoricValue(string Period, double? Total, double? Reached)
    {
        public int Year { get; } = int.Parse(Period.AsSpan(0, 4), CultureInfo.InvariantCulture);
    }
}
