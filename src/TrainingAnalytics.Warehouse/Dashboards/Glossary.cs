using System.Collections.Immutable;

namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>What pages need to know of a metric: its words, its format, where it can be cut.</summary>
// Target: Empty, <c>year_total</c>, <c>stock</c> or <c>ratio</c>.
// TotalTarget: The targets of all years add up when no year is asked.
public sealed record MetricEntry(
    string Id,
    string Mart,
    Words Label,
    Words Unit,
    string Format,
    Words Meaning,
    string Clause,
    string Target,
    bool TotalTarget,
    bool CountsPeople,
    ImmutableArray<string> Dimensions)
{
    public bool HasTarget => Target.Length > 0;

    public bool Has(string dimension) => Dimensions.Contains(dimension);
}

/// <summary>All metrics and dimensions by id.</summary>
public sealed record Glossary(ImmutableSortedDictionary<string, MetricEntry> Metrics, ImmutableSortedDictionary<string, Words> Dimensions)
{
    public static Glossary Of(IEnumerable<MetricEntry> metrics, IEnumerable<KeyValuePair<string, Words>> dimensions) =>
        new(metrics.ToImmutableSortedDictionary(one => one.Id, one => one, StringComparer.Ordinal),
            dimensions.ToImmutableSortedDictionary(StringComparer.Ordinal));
}
