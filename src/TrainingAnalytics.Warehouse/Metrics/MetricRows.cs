namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>Writes the rows of a mart that a metric is about: its own where, the filters, the snapshot, the viewer's scope.</summary>
internal sealed class MetricRows(AskedQuestion asked, SqlParameters parameters)
{
    /// <summary>The rows that the question is about.</summary>
    public string Asked(MetricDefinition metric) => From(metric, asked.Filters, asked.FinestTime);

    /// <summary>The same rows of all times, in pictures as long as <paramref name="time"/>.</summary>
    public string OfAllTimes(MetricDefinition metric, string time, params IEnumerable<string> conditions) =>
        From(metric, asked.Filters.Where(filter => !Dimensions.TimesFinestFirst.Contains(filter.Dimension)), time, conditions);

    public static string Column(string dimension) => dimension == Dimensions.Year
        ? "cast(year as integer)"
        : $"coalesce(cast({dimension} as varchar), '{Dimensions.Unassigned}')";

    /// <summary>Counts leave as whole numbers, all else as it is divided: unrounded.</summary>
    public static string Value(MetricDefinition metric) =>
        $"cast(({metric.Expression}) as {(metric.Format == MetricFormat.Count ? "bigint" : "double")})";

    private string From(MetricDefinition metric, IEnumerable<Filter> filters, string? time, params IEnumerable<string> others)
    {
        var conditions = new List<string>(others);
        if (metric.Where is { } where) conditions.Add($"({where})");
        if (SnapshotFlag.Of(metric.Mart.Snapshot, time) is { } flag) conditions.Add(flag);
        conditions.AddRange(filters.Select(filter => Condition(metric, filter)));
        if (ViewerScope.Clause(asked, parameters) is { } scope) conditions.Add(scope);
        return $"from {metric.Mart.Relation}" + (conditions.Count == 0 ? "" : " where " + string.Join(" and ", conditions));
    }

    private string Condition(MetricDefinition metric, Filter filter) => filter.Dimension switch
    {
        Dimensions.Year => $"year = {parameters.Add(Period.YearOf(filter.Code))}",
        Dimensions.Until => $"extract(month from {metric.Mart.Time}) * 100 + extract(day from {metric.Mart.Time}) <= {parameters.Add(Period.DayOfYears(filter.Code))}",
        _ => $"{Column(filter.Dimension)} = {parameters.Add(filter.Code)}",
    };
}
