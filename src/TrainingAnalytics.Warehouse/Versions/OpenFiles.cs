using System.Collections.Concurrent;

namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>The version files that readers of this process hold open, and how often: those are not pruned.</summary>
internal static class OpenFiles
{
    private static readonly ConcurrentDictionary<string, int> Holders = new(StringComparer.Ordinal);

    public static bool Contains(string path) => Holders.TryGetValue(path, out var holders) && holders > 0;

    public static void Opened(string path) => Holders.AddOrUpdate(path, 1, (_, holders) => holders + 1);

    public static void Closed(string path) => Holders.AddOrUpdate(path, 0, (_, holders) => holders - 1);
}
