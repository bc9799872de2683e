namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>Writes the query for <see cref="History"/>: rows of metric, place, period, total and reached.</summary>
internal sealed class HistoryQuery
{
    private readonly AskedQuestion _asked;
    private readonly SqlParameters _parameters = new();
    private readonly MetricRows _rows;

    public HistoryQuery(AskedQuestion asked) => (_asked, _rows) = (asked, new MetricRows(asked, _parameters));

    public object?[] Parameters => _parameters.Values;

    public string Text(IEnumerable<MetricDefinition> metrics) => string.Join("\nunion all\n", metrics.SelectMany(Parts));

    private IEnumerable<string> Parts(MetricDefinition metric)
    {
        if (metric.Target != TargetKind.YearTotal)
        {
            // The first value that was ever reported stands in no picture of a year: it is the year's last.
            var reported = metric with { Mart = metric.Mart.OfAllReports ?? metric.Mart };
            var time = metric.Mart.OfAllReports?.Time ?? metric.Mart.FinestTime ?? Dimensions.Year;
            return [Part(reported, time, $"{Value(metric)} as total, cast(null as double) as reached", $"{time} is not null")];
        }
        var day = $"extract(month from {metric.Mart.Time}) * 100 + extract(day from {metric.Mart.Time})";
        var until = $"{day} <= {_parameters.Add((_asked.AsOf.Month * 100) + _asked.AsOf.Day)}";
        return
        [
            Part(metric, Dimensions.Year, $"{Value(metric)} as total, cast(null as double) as reached", "year is not null"),
            Part(metric, Dimensions.Year, $"cast(null as double) as total, {Value(metric)} as reached", "year is not null", until),
        ];
    }

    // Grouped by the time as it is and by nothing that is the same in every row: each text in a group's key costs as much as the scan.
    private string Part(MetricDefinition metric, string time, string values, params string[] conditions) =>
        $"select cast({_parameters.Add(metric.Id)} as varchar) as metric, {Region()} as region, cast({time} as varchar) as period, {values} "
        + $"{_rows.OfAllTimes(metric, time, conditions)} group by {(_asked.IsBy(Dimensions.Prefecture) ? Region() + ", " : "")}{time}";

    private static string Value(MetricDefinition metric) => $"cast(({metric.Expression}) as double)";

    private string Region() => _asked.IsBy(Dimensions.Prefecture)
        ? MetricRows.Column(Dimensions.Prefecture)
        : $"cast({_parameters.Add(_asked.Filtered(Dimensions.Prefecture) ?? Dimensions.WholeRegion)} as varchar)";
}
