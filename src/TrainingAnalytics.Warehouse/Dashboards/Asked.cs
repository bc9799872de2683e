using System.Collections.Immutable;

namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>The grain of a question: tiles of one mart and grain share one query.</summary>
// By: The dimension of its rows, or two with a comma between; empty for one row.
// Where: Filters as <c>prefecture=540200&amp;year=2021</c>, in order: equal filters are equal texts.
public sealed record Grain(string Mart, string By, string Where, bool Target)
{
    public static Grain Of(string mart, string by, ImmutableSortedDictionary<string, string> where, bool target) =>
        new(mart, by, string.Join('&', where.Select(one => $"{one.Key}={one.Value}")), target);

    public ImmutableArray<string> Cuts => By.Length == 0 ? [] : [.. By.Split(',')];

    public ImmutableSortedDictionary<string, string> Filters => Where.Length == 0
        ? ImmutableSortedDictionary<string, string>.Empty
        : Where.Split('&').Select(one => one.Split('=', 2)).ToImmutableSortedDictionary(one => one[0], one => one[1]);
}

/// <summary>One query: a grain and every metric that some tile of the page wants at it.</summary>
public sealed record Asked(Grain Grain, ImmutableSortedSet<string> Metrics)
{
    /// <summary>One query per grain, however many tiles ask.</summary>
    public static ImmutableArray<Asked> Gather(IEnumerable<Asked> wanted) =>
    [
        .. wanted.GroupBy(one => one.Grain)
            .Select(same => new Asked(same.Key, [.. same.SelectMany(one => one.Metrics)])),
    ];
}
