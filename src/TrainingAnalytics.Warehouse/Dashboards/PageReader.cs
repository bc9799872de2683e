using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>From the mappings of a page's file to its definition.</summary>
internal static class PageReader
{
    public static PageDefinition Read(string id, string file, YamlNodes page)
    {
        page.Allow("title", "lead", "menu", "scope", "parent", "audience", "filters", "rows");
        return new PageDefinition(
            id, file, page.NeededLabel("title") ?? new Label(id, id), page.Label("lead"), page.Number("menu", 0), page.Text("scope"), page.Text("parent"),
            page.Texts("audience"), page.Texts("filters"), [.. page.Mappings("rows").Select(Row)])
        {
            Lines = page.Lines,
        };
    }

    private static RowDefinition Row(YamlNodes row, int index)
    {
        row.Allow("title", "note", "tiles");
        return new RowDefinition(
            row.Label("title"), row.Label("note"),
            [.. row.Mappings("tiles").Select((tile, place) => Tile(tile, $"{index + 1}-{place + 1}"))], row.Line);
    }

    private static TileDefinition Tile(YamlNodes tile, string place)
    {
        tile.Allow("id", "kind", "title", "metrics", "beside", "by", "across", "where", "target", "rank", "change", "width", "drill", "text");
        var kind = Kind(tile);
        return new TileDefinition(
            tile.Text("id", place), kind, tile.Label("title"), tile.Texts("metrics"), tile.Text("beside"),
            tile.Text("by"), tile.Text("across"), tile.Pairs("where"), tile.Flag("target", kind == TileKind.Bullet),
            tile.Flag("rank", false), tile.Flag("change", false), tile.Number("width", 12),
            tile.Text("drill"), tile.Label("text"), tile.Line)
        {
            Lines = tile.Lines,
        };
    }

    private static TileKind Kind(YamlNodes tile)
    {
        var word = tile.Needed("kind", "a kind of tile");
        var kind = TileKindWords.Read(word);
        if (kind == TileKind.Unknown && word.Length > 0)
        {
            tile.Fault("kind", $"unknown kind '{word}'", $"one of {string.Join(", ", TileKindWords.All)}", "Correct the kind");
        }

        return kind;
    }
}
