namespace TrainingAnalytics.Warehouse.Dashboards.Rules;

/// <summary>A tile has what its kind shows: words, one metric, or a dimension to cut by.</summary>
internal static class TileHasContent
{
    public static IEnumerable<PageFault> Judge(PageUnderTest test) => test.Each(tile => tile.Kind switch
    {
        TileKind.Unknown => [],
        TileKind.Text => tile.Text is null ? ["a text tile needs 'text'"] : [],
        TileKind.Kpi => tile.Metrics.Length == 1 ? [] : ["a kpi tile shows one metric"],
        TileKind.Heatmap when tile.Across.Length == 0 => Cut(tile).Append("'across' is missing: the dimension of the heat map's columns"),
        TileKind.Map when tile.By is not ("prefecture" or "county") => Cut(tile).Append("a map is cut by prefecture or county"),
        _ => Cut(tile),
    });

    private static IEnumerable<string> Cut(TileDefinition tile)
    {
        if (tile.Metrics.Length == 0)
        {
            yield return "'metrics' is missing";
        }

        if (tile.By.Length == 0)
        {
            yield return "'by' is missing: the dimension that the tile is cut by";
        }
    }
}
