using System.Collections.Frozen;
using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Dashboards.Rules;

/// <summary>A key that the tile's kind would pass over is said.</summary>
internal static class KeysFitKind
{
    private static readonly TileKind[] Cut = [TileKind.Bar, TileKind.Line, TileKind.Table, TileKind.Bullet, TileKind.Heatmap, TileKind.Map, TileKind.Multiples];

    private static readonly FrozenDictionary<string, TileKind[]> Kinds = new Dictionary<string, TileKind[]>
    {
        ["text"] = [TileKind.Text],
        ["metrics"] = [TileKind.Kpi, .. Cut],
        ["beside"] = [TileKind.Kpi, .. Cut],
        ["where"] = [TileKind.Kpi, .. Cut],
        ["target"] = [TileKind.Kpi, .. Cut],
        ["by"] = Cut,
        ["drill"] = [.. Cut.Except([TileKind.Line])],
        ["across"] = [TileKind.Heatmap],
        ["rank"] = [TileKind.Table],
        ["change"] = [TileKind.Kpi, TileKind.Bar, TileKind.Line, TileKind.Table, TileKind.Bullet],
    }.ToFrozenDictionary();

    public static IEnumerable<ProductFault> Judge(PageUnderTest test) => test.Each(tile =>
        from key in tile.Lines.ByKey.Keys.Order(StringComparer.Ordinal)
        where tile.Kind != TileKind.Unknown && Kinds.TryGetValue(key, out var kinds) && !kinds.Contains(tile.Kind)
        select new Wrong(key, $"a {tile.Kind.Word()} tile has no {key}", $"{key} on {string.Join(", ", Kinds[key].Select(kind => kind.Word()))}", $"Remove {key} or take another kind"));
}
