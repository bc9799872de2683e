namespace TrainingAnalytics.Warehouse.Dashboards.Rules;

/// <summary>A click leads to a page that stands for the dimension of the tile.</summary>
internal static class DrillLeadsSomewhere
{
    public static IEnumerable<PageFault> Judge(PageUnderTest test) => test.Each(tile =>
        tile.Drill.Length == 0 ? []
        : tile.Drill == TileDefinition.DrillGeo ? (test.Pages.Values.Any(page => page.Scope == tile.By) ? [] : [$"'drill: geo', but no page stands for one {tile.By}"])
        : !test.Pages.TryGetValue(tile.Drill, out var page) ? [$"'drill: {tile.Drill}' names no page"]
        : page.Scope != tile.By ? [$"'drill: {tile.Drill}' leads to a page of one {page.Scope}, but the tile is cut by '{tile.By}'"]
        : []);
}
