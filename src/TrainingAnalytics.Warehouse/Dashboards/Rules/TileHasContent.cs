using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Dashboards.Rules;

/// <summary>A tile has what its kind shows: words, one metric, or a dimension to cut by.</summary>
internal static class TileHasContent
{
    public static IEnumerable<ProductFault> Judge(PageUnderTest test) => test.Each(tile => tile.Kind switch
    {
        TileKind.Unknown => [],
        TileKind.Text => Needed(tile, "text", !tile.Lines.ByKey.ContainsKey("text"), "the text in zh-CN and en"),
        TileKind.Kpi => tile.Metrics.Length == 1 ? [] : [new("metrics", $"a kpi tile with {tile.Metrics.Length} metrics", "one metric", "Make a tile of each")],
        TileKind.Heatmap => [.. Cut(tile), .. Needed(tile, "across", tile.Across.Length == 0, "the dimension of the heat map's columns")],
        TileKind.Map when tile.By.Length > 0 => [.. Metrics(tile), .. Place(tile)],
        TileKind.Line when tile.By.Length > 0 => [.. Metrics(tile), .. Time(tile)],
        _ => Cut(tile),
    });

    private static IEnumerable<Wrong> Cut(TileDefinition tile) =>
        [.. Metrics(tile), .. Needed(tile, "by", tile.By.Length == 0, "the dimension of the tile's rows")];

    private static IEnumerable<Wrong> Metrics(TileDefinition tile) =>
        Needed(tile, "metrics", tile.Metrics.Length == 0, "ids of dashboards/metrics");

    private static IEnumerable<Wrong> Place(TileDefinition tile) => tile.By is "prefecture" or "county"
        ? []
        : [new("by", $"a map by '{tile.By}'", "by: prefecture or by: county", "Correct it, or take another kind")];

    private static IEnumerable<Wrong> Time(TileDefinition tile) => Dimensions.IsTime(tile.By)
        ? []
        : [new("by", $"a line by '{tile.By}'", "by: month, quarter or year", "Correct it, or take kind: bar")];

    private static IEnumerable<Wrong> Needed(TileDefinition tile, string key, bool isMissing, string expected) =>
        isMissing ? [new(key, $"a {tile.Kind.Word()} tile without {key}", expected, $"Add {key}")] : [];
}
