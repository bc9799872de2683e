using Microsoft.Playwright;
using TrainingAnalytics.Warehouse.Dashboards;

namespace TrainingAnalytics.Browser.Tests;

/// <summary>What a reader clicks on a page, one thing after the other; null where the page has nothing of the kind.</summary>
internal static class PageSteps
{
    public static async Task<ILocator?> Year(IPage page) => await FirstOf(page.Locator(".years a[href*='year=2020']"));

    /// <summary>A category in the table beside a chart.</summary>
    public static async Task<ILocator?> Category(IPage page, PageDefinition definition)
    {
        foreach (var tile in definition.Tiles.Where(tile => tile.Drill.Length == 0 && definition.Choices.Contains(tile.By)))
        {
            var shown = page.Locator($"#tile-{tile.Id}");
            if (await FirstOf(shown.Locator("details.table-of:not([open]) > summary")) is { } closed) await closed.ClickAsync();
            if (await FirstOf(Visible(shown, "table.data tbody th a:not([aria-current])")) is { } link) return link;
        }

        return null;
    }

    public static async Task<ILocator?> Order(IPage page) => await FirstOf(Visible(page.Locator("main"), "table.data thead th.number a[href*='sort=']"));

    public static async Task<ILocator?> Down(IPage page, PageDefinition definition)
    {
        foreach (var below in KnownPages.All.Where(one => one.Scope.Length > 0 && one.Id != definition.Id))
            if (await FirstOf(Visible(page.Locator("main"), $"table.data tbody th a[href^='/{below.Id}/']")) is { } link)
                return link;
        return null;
    }

    private static ILocator Visible(ILocator within, string selector) => within.Locator(selector).Locator("visible=true");

    private static async Task<ILocator?> FirstOf(ILocator found) => await found.CountAsync() > 0 ? found.First : null;
}
