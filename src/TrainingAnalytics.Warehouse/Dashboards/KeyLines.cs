using System.Collections.Immutable;

namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>On which line each key of a mapping stands: a fault is told where it is, not where its tile begins.</summary>
public sealed record KeyLines(int First, ImmutableDictionary<string, int> ByKey)
{
    public static KeyLines None { get; } = new(1, ImmutableDictionary<string, int>.Empty);

    /// <summary>The line of the key, or of the mapping where the key is not there.</summary>
    public int Of(string key) => ByKey.GetValueOrDefault(key, First);
}
