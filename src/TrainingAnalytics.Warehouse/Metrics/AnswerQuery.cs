using System.Collections.Immutable;

namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>
/// Writes one question as one query. Metrics of the same rows are computed together; each such part is grouped on
/// its own, so ratios and distinct people are right at the grain that is asked, and the parts are laid side by side.
/// </summary>
internal sealed class AnswerQuery(AskedQuestion asked)
{
    private readonly SqlParameters _parameters = new();

    public object?[] Parameters => _parameters.Values;

    public string Text()
    {
        var parts = string.Join("\n  union all\n  ", Parts());
        return $"""
            with parts as (
              {parts}
            ), whole as (
              select {List([.. Codes, .. Values.Select(value => $"max({value}) as {value}")])}
              from parts{Grouped(Codes)}
            )
            select {List([.. Codes.Select(code => $"whole.{code}"), .. NameColumns, .. asked.Metrics.Select(Filled)])}
            from whole{string.Concat(NameJoins)}{Ordered()}
            """;
    }

    private ImmutableArray<string> Codes => [.. asked.By.Select((_, i) => $"c{i}")];

    private ImmutableArray<string> Values => [.. asked.Metrics.Select((_, i) => $"m{i}")];

    private IEnumerable<string> Parts()
    {
        var rows = new MetricRows(asked, _parameters);
        foreach (var part in asked.Metrics.GroupBy(metric => (metric.Mart.Relation, metric.Where)))
            yield return Part(rows, [.. part]);
        if (!asked.Target) yield break;
        foreach (var metric in asked.Metrics)
            if (TargetPlaces.Of(asked, metric, _parameters) is { } places)
                yield return $"select {List([.. places.Codes.Select(As("c")), .. Values.Select(value => $"null as {value}")])} {places.From}";
    }

    private string Part(MetricRows rows, ImmutableArray<MetricDefinition> metrics)
    {
        var codes = asked.By.Select(by => MetricRows.Column(by.Id)).Select(As("c"));
        var values = asked.Metrics.Select((metric, i) => (metrics.Contains(metric) ? MetricRows.Value(metric) : "null") + $" as m{i}");
        return $"select {List([.. codes, .. values])} {rows.Asked(metrics[0])}{Grouped(asked.By.Select((_, i) => $"{i + 1}"))}";
    }

    // A group that only other metrics know holds what the expression makes of no rows: 0 of a count, no data of a share.
    private static string Filled(MetricDefinition metric, int i) =>
        $"coalesce(whole.m{i}, (select {MetricRows.Value(metric)} from {metric.Mart.Relation} where false)) as m{i}";

    private IEnumerable<string> NameColumns => asked.By.Select((by, i) => (by, i))
        .Where(pair => pair.by.Names is not null).Select(pair => $"n{pair.i}.{pair.by.Names!.Zh} as n{pair.i}");

    private IEnumerable<string> NameJoins => asked.By.Select((by, i) => (by, i))
        .Where(pair => pair.by.Names is not null)
        .Select(pair => $"\nleft join {pair.by.Names!.Relation} as n{pair.i} on cast(n{pair.i}.{pair.by.Names.Code} as varchar) = whole.c{pair.i}");

    private string Ordered() => Codes.IsEmpty ? "" : "\norder by " + List(asked.By.Select((by, i) => by.Id == Dimensions.Year
        ? $"whole.c{i} nulls last"
        : $"whole.c{i} = '{Dimensions.Unassigned}', whole.c{i} nulls last"));

    private static string Grouped(IEnumerable<string> codes) => codes.Any() ? " group by " + List(codes) : "";

    private static Func<string, int, string> As(string letter) => (text, i) => $"{text} as {letter}{i}";

    private static string List(IEnumerable<string> items) => string.Join(", ", items);
}
