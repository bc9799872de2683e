using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Anomalies.Queue;

/// <summary>
/// How many findings there are, and never which: by family and prefecture, and by pattern. A finding may be one person's, so
/// for leaders counts from 1 to 4 are hidden, and as many others as keep them from being worked out.
/// </summary>
/// <param name="Cells">By family and prefecture, the totals under null; a hidden one is null.</param>
/// <param name="Patterns">By pattern.</param>
public sealed record FindingCounts(
    ImmutableDictionary<(string? Family, string? Prefecture), long?> Cells, ImmutableArray<string> Families, ImmutableArray<string> Prefectures,
    ImmutableArray<PatternCount> Patterns)
{
    /// <summary>Null for whoever does not see even that.</summary>
    public static FindingCounts? Read(OpenVersion version, Viewer viewer) => viewer.SeesFindingCounts ? Of(viewer, CountTable.Read(version)) : null;

    private static FindingCounts Of(Viewer viewer, CountTable table)
    {
        var hidden = viewer.Role == Role.Operator ? new bool[table.Counts.Length] : table.Hidden();
        var shown = table.Counts.Select((count, i) => hidden[i] ? null : (long?)count).ToArray();
        var cells = table.Keys.Index().ToImmutableDictionary(key => key.Item, key => shown[key.Index]);
        var patterns = table.Patterns.Index().Select(pattern => new PatternCount(pattern.Item.Name, pattern.Item.Family, shown[table.Keys.Length + pattern.Index]));
        return new(cells, table.Families, table.Prefectures, [.. patterns]);
    }
}

/// <param name="Findings">Null where it is hidden.</param>
public sealed record PatternCount(string Pattern, string Family, long? Findings);
