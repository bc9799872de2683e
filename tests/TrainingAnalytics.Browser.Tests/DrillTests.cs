using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TrainingAnalytics.Warehouse.Dashboards;
using static Microsoft.Playwright.Assertions;

namespace TrainingAnalytics.Browser.Tests;

/// <summary>Down from the region to an institution: the number that was clicked is the number that is found.</summary>
public sealed class DrillTests(RunningSite site)
{
    private const string Trainings = "trainings_completed";

    [Fact]
    public async Task Overview_DrilledToAnInstitution_KeepsNumbersAndFiltersAndTheTrailLeadsBackWithThem()
    {
        await using var tab = await site.Tab(KnownPages.Planner);
        var page = tab.Page;
        await page.GotoAsync("/overview?training_type=employment_skills&year=2020");
        foreach (var (tile, to) in new[] { ("prefecture-table", "/prefecture/540200"), ("counties", "/county/"), ("institutions", "/institution/") })
        {
            var row = page.Locator($"#tile-{tile} table.data tbody tr").Filter(new() { Has = page.Locator($"th a[href^='{to}']") }).First;
            var (name, number) = (await row.Locator("th").InnerTextAsync(), await row.Locator("td").Nth(await ColumnOf(page, tile)).InnerTextAsync());
            Assert.Matches("[1-9]", number);

            await View.After(page, () => row.Locator("th a").ClickAsync());

            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = name, Exact = true })).ToBeVisibleAsync();
            await Expect(page.Locator("#tile-trainings .value")).ToHaveTextAsync(number);
            await Expect(page).ToHaveURLAsync(new Regex($@"{to}.*\?.*training_type=employment_skills&year=2020$"));
        }

        foreach (var above in new[] { "/county/[0-9]+", "/prefecture/540200", "/overview" })
        {
            await View.After(page, () => page.Locator(".crumbs a").Last.ClickAsync());
            await Expect(page).ToHaveURLAsync(new Regex($@"{above}\?training_type=employment_skills&year=2020$"));
        }
    }

    [Theory]
    [MemberData(nameof(KnownPages.Ids), MemberType = typeof(KnownPages))]
    public async Task Page_DrilledFromItsTables_ShowsTheNumbersThatWereClicked(string id)
    {
        var definition = KnownPages.Of(id);
        await using var tab = await site.Open(definition, KnownPages.Planner, ("year", "2020"));
        await PageForm.Choose(tab.Page, definition, "year.2020", place: true);
        var wrong = new List<string>();
        foreach (var clicked in (await Clicked(tab.Page, definition)).GroupBy(one => one.Address))
            wrong.AddRange(await Differences(tab.Page, clicked.Key, [.. clicked]));

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong.Take(20)));
    }

    private static async Task<int> ColumnOf(IPage page, string tile)
    {
        var heads = await page.Locator($"#tile-{tile} table.data thead th").AllInnerTextsAsync();
        return heads.Select(head => head.Trim()).ToList().IndexOf(KnownPages.Catalogue.Metrics[Trainings].Label.In("zh-CN")) - 1;
    }

    // The first row that leads down, of every table.
    private static async Task<List<Drilled>> Clicked(IPage page, PageDefinition definition)
    {
        var found = new List<Drilled>();
        var shown = (await ShownTile.Of(page)).ToDictionary(tile => tile.Id);
        foreach (var tile in definition.Tiles.Where(tile => tile.Drill.Length > 0 && shown.GetValueOrDefault(tile.Id) is { HasTable: true }))
        {
            var links = page.Locator($"#tile-{tile.Id} table.data tbody th a");
            if (await links.CountAsync() == 0) continue;
            var (address, name) = (await links.First.GetAttributeAsync("href"), (await links.First.TextContentAsync())!.Trim());
            var row = shown[tile.Id].Rows.First(cells => cells[0] == name);
            found.AddRange(tile.Metrics.Select(metric => (metric, At: Array.IndexOf(shown[tile.Id].Head, KnownPages.Catalogue.Metrics[metric].Label.In("zh-CN"))))
                .Where(one => one.At > 0).Select(one => new Drilled(tile.Id, address!, name, one.metric, row[one.At])));
        }

        return found;
    }

    private static async Task<IEnumerable<string>> Differences(IPage page, string address, IReadOnlyList<Drilled> clicked)
    {
        await page.GotoAsync(address);
        var below = KnownPages.Of(address.Split('/')[1]);
        var shown = (await ShownTile.Of(page)).ToDictionary(tile => tile.Id);
        Assert.Equal(clicked[0].Name, (await page.Locator("h1").InnerTextAsync()).Trim());
        return
            from one in clicked
            from card in below.Tiles.Where(tile => tile.Kind == TileKind.Kpi && tile.Metrics[0] == one.Metric && tile.Where.IsEmpty)
            where shown[card.Id].Value != one.Number
            select $"{one.Tile}, {one.Name}: {one.Metric} is {one.Number}, and {shown[card.Id].Value} on {address}";
    }

    private sealed record Drilled(string Tile, string Address, string Name, string Metric, string Number);
}
