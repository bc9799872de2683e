using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Dashboards.Rules;

/// <summary>A click leads to a page that stands for the dimension of the tile.</summary>
internal static class DrillLeadsSomewhere
{
    public static IEnumerable<ProductFault> Judge(PageUnderTest test) => test.Each(tile =>
        tile.Drill.Length == 0 || test.Unreadable.Contains(tile.Drill) ? []
        : tile.Drill == TileDefinition.DrillGeo ? Geo(test, tile)
        : Named(test, tile));

    // A page that cannot be read may be the one.
    private static IEnumerable<Wrong> Geo(PageUnderTest test, TileDefinition tile) =>
        test.Unreadable.Count > 0 || test.Pages.Values.Any(page => page.Scope == tile.By) ? []
        : [new("drill", $"drill: geo, but no page has scope: {tile.By}", "a page of the next place down", "Write that page or remove drill")];

    private static IEnumerable<Wrong> Named(PageUnderTest test, TileDefinition tile) =>
        !test.Pages.TryGetValue(tile.Drill, out var page)
            ? [new("drill", $"unknown page '{tile.Drill}'", "geo, or a page whose scope is the tile's by", "Correct the name or write the page")]
        : page.Scope != tile.By
            ? [new("drill", $"page '{tile.Drill}' stands for {(page.Scope.Length == 0 ? "the whole region" : $"one {page.Scope}")}, but the tile is by '{tile.By}'", "a page whose scope is the tile's by", "Correct drill or by")]
        : [];
}
