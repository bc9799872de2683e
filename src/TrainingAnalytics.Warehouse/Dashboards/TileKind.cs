using System.Collections.Immutable;

namespace TrainingAnalytics.Warehouse.Dashboards;

public enum TileKind { Unknown, Kpi, Bar, Line, Table, Bullet, Heatmap, Map, Multiples, Text }

/// <summary>The kinds as page files write them.</summary>
public static class TileKindWords
{
    private static readonly ImmutableDictionary<string, TileKind> ByWord =
        Enum.GetValues<TileKind>().Where(kind => kind != TileKind.Unknown).ToImmutableDictionary(Word);

    public static IEnumerable<string> All => ByWord.OrderBy(one => one.Value).Select(one => one.Key);

    public static string Word(this TileKind kind) => kind.ToString().ToLowerInvariant();

    public static TileKind Read(string word) => ByWord.GetValueOrDefault(word);
}
