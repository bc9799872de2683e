using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Metrics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>One dashboards/*.yml as it was read: the page as far as it can be understood, and every fault of its form.</summary>
public sealed record PageFile(PageDefinition? Page, ImmutableArray<PageFault> Faults)
{
    private static readonly string[] RowKeys = ["title", "note", "tiles"];
    private static readonly string[] TileKeys =
        ["id", "kind", "title", "metrics", "beside", "by", "across", "where", "target", "rank", "change", "width", "drill", "text"];

    public static PageFile Read(string path) => Parse(Path.GetFileNameWithoutExtension(path), Path.GetFileName(path), File.ReadAllText(path));

    public static PageFile Parse(string id, string file, string yaml)
    {
        var faults = new List<PageFault>();
        return new PageFile(Root(file, yaml, faults) is { } root ? Define(id, file, root) : null, [.. faults]);
    }

    private static YamlNodes? Root(string file, string yaml, List<PageFault> faults)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }, ..])
            {
                return new YamlNodes(root, file, faults);
            }

            faults.Add(new PageFault(file, 1, "a page is a mapping with 'title' and 'rows'"));
        }
        catch (YamlException wrong)
        {
            faults.Add(new PageFault(file, (int)wrong.Start.Line, wrong.Message));
        }
        catch (InvalidOperationException)
        {
            // What YamlDotNet says of a bracket or brace that is never closed.
            faults.Add(new PageFault(file, 1, "this is no YAML: a bracket or brace is not closed"));
        }

        return null;
    }

    private static PageDefinition Define(string id, string file, YamlNodes page)
    {
        page.Allow("title", "lead", "menu", "scope", "parent", "audience", "filters", "rows");
        if (page.Label("title") is not { } title)
        {
            page.Fault("'title' is missing");
            title = new Label(id, id);
        }

        return new PageDefinition(
            id, file, title, page.Label("lead"), page.Number("menu", 0), page.Text("scope"), page.Text("parent"),
            page.Texts("audience"), page.Texts("filters"), [.. page.Mappings("rows").Select(Row)]);
    }

    private static RowDefinition Row(YamlNodes row, int index)
    {
        row.Allow(RowKeys);
        return new RowDefinition(
            row.Label("title"), row.Label("note"),
            [.. row.Mappings("tiles").Select((tile, place) => Tile(tile, $"{index + 1}-{place + 1}"))], row.Line);
    }

    private static TileDefinition Tile(YamlNodes tile, string place)
    {
        tile.Allow(TileKeys);
        return new TileDefinition(
            tile.Text("id", place), Kind(tile), tile.Label("title"), tile.Texts("metrics"), tile.Text("beside"),
            tile.Text("by"), tile.Text("across"), tile.Pairs("where"), tile.Flag("target", false),
            tile.Flag("rank", false), tile.Flag("change", false), tile.Number("width", 12),
            tile.Text("drill"), tile.Label("text"), tile.Line);
    }

    private static TileKind Kind(YamlNodes tile)
    {
        var text = tile.Needed("kind");
        if (Enum.TryParse<TileKind>(text, ignoreCase: true, out var kind) && Enum.IsDefined(kind) && kind != TileKind.Unknown)
        {
            return kind;
        }

        tile.Fault($"'{text}' is no kind of tile; known: kpi, bar, line, table, bullet, heatmap, map, multiples, text");
        return TileKind.Unknown;
    }
}
