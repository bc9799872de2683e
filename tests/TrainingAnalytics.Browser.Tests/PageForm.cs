using Microsoft.Playwright;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Browser.Tests;

/// <summary>The form in which everything can be chosen that a page offers.</summary>
internal static class PageForm
{
    /// <summary>
    /// Chooses a time, the first category of the first filter, and where it is asked for the planner's prefecture; tells
    /// the names of what was chosen.
    /// </summary>
    public static async Task<IReadOnlyList<string>> Choose(IPage page, PageDefinition definition, string period, bool place)
    {
        if (definition.Filters.IsEmpty) return [];
        if (await page.Locator("details.filters:not([open]) > summary").CountAsync() > 0) await page.Locator("details.filters > summary").ClickAsync();
        var names = new List<string>();
        if (definition.Filters.Contains(PageDefinition.Period)) names.Add(await Select(page, PageDefinition.Period, new() { Value = period }));
        // Places are chosen by their links.
        if (definition.Choices.FirstOrDefault(one => !Dimensions.IsPlace(one)) is { } category) names.Add(await Select(page, category, new() { Index = 1 }));
        if (place && definition.Choices.Contains(Dimensions.Prefecture) && await page.Locator("#choose-prefecture").CountAsync() > 0)
            names.Add(await Select(page, Dimensions.Prefecture, new() { Value = "540200" }));
        await View.After(page, () => page.Locator("form.choose button[type=submit]").First.ClickAsync());
        return names;
    }

    private static async Task<string> Select(IPage page, string field, SelectOptionValue value)
    {
        var select = page.Locator($"#choose-{field}");
        await select.SelectOptionAsync(value);
        return await select.EvaluateAsync<string>("select => select.selectedOptions[0].textContent.trim()");
    }
}
