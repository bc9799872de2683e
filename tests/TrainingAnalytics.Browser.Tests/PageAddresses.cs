using System.Collections.Concurrent;
using TrainingAnalytics.Warehouse.Dashboards;

namespace TrainingAnalytics.Browser.Tests;

/// <summary>Where each page is: one of a place is found as its readers find it, by a link of the page above it.</summary>
internal sealed class PageAddresses(RunningSite site)
{
    // Assigned to the planner of the demonstration.
    private const string Xigaze = "540200";

    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _found = new();

    public Task<string> Of(PageDefinition page) => _found.GetOrAdd(page.Id, _ => new(() => Find(page))).Value;

    public static string With(string address, string key, string value) => $"{address}{(address.Contains('?') ? '&' : '?')}{key}={value}";

    private async Task<string> Find(PageDefinition page)
    {
        if (page.Scope.Length == 0) return $"/{page.Id}";
        await using var tab = await site.Tab(KnownPages.Planner);
        await tab.Page.GotoAsync(await Of(KnownPages.Of(page.Parent)));
        var links = await tab.Page.Locator($"main table.data th a[href^='/{page.Id}/']").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        Assert.True(links.Length > 0, $"No link of /{page.Parent} leads to /{page.Id}/…");
        return links.FirstOrDefault(link => link.Contains($"/{Xigaze}", StringComparison.Ordinal)) ?? links[0];
    }
}
