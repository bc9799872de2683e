using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>The plan's and the offices' targets of some metrics: by place, and by year.</summary>
internal sealed class Targets
{
    private readonly ILookup<(string Metric, string Region), (int Year, double Value)> _targets;

    private Targets(ArrowTable table) => _targets = table.Rows().ToLookup(
        row => ((string)row[0]!, (string)row[1]!),
        row => ((int)(long)row[2]!, (double)row[3]!));

    public static Targets Of(OpenVersion version, IEnumerable<string> metrics)
    {
        var parameters = new SqlParameters();
        var list = string.Join(", ", metrics.Select(parameters.Add));
        return new Targets(version.QueryOnce($"""
            select cast(metric as varchar), cast(region_code as varchar), cast(year as integer), cast(value as double)
            from core.fct_target where metric in ({list}) order by 1, 2, 3
            """, parameters.Values));
    }

    public double? Of(string metric, string region, int year) =>
        Years(metric, region).TryGetValue(year, out var value) ? value : null;

    /// <summary>The years that have a target, in order.</summary>
    public SortedDictionary<int, double> Years(string metric, string region) =>
        new(_targets[(metric, region)].ToDictionary(target => target.Year, target => target.Value));

    /// <summary>The years in which the plan's programme ran: those with a target for the whole region.</summary>
    public IReadOnlyCollection<int> Programme(string metric) => Years(metric, Dimensions.WholeRegion).Keys;

    /// <summary>The target that a stock is on its way to in a year: the next one that is due, else the last one.</summary>
    public (int Year, double Value)? Due(string metric, string region, int year)
    {
        var years = Years(metric, region);
        if (years.Count == 0) return null;
        var due = years.Keys.Where(target => target >= year).DefaultIfEmpty(years.Keys.Last()).First();
        return (due, years[due]);
    }
}
