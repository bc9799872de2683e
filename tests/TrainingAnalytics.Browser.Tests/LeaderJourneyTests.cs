using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TrainingAnalytics.Browser.Tests;

public sealed class LeaderJourneyTests(RunningSite site)
{
    private const string Xigaze = "日喀则市";

    [Fact]
    public async Task Overview_SignedInAsLeader_TellsTheYearsNumberInTheFirstHtml()
    {
        var page = await site.SignedIn("领导");
        var answer = await page.APIRequest.GetAsync("/overview");
        var html = await answer.TextAsync();

        var shown = await page.Locator("#tile-trainings-2021 .value").InnerTextAsync();

        Assert.Matches("[0-9]", shown);
        Assert.Contains($">{shown}<", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prefecture_OpenedByItsNameInTheTable_ShowsTheNumberThatWasClicked()
    {
        var page = await site.SignedIn("领导");
        var row = page.Locator("#tile-prefectures").GetByRole(AriaRole.Row, new() { Name = Xigaze });
        var clicked = await row.GetByRole(AriaRole.Cell).First.InnerTextAsync();

        await row.GetByRole(AriaRole.Link, new() { Name = Xigaze }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = Xigaze })).ToBeVisibleAsync();
        await Expect(page.Locator("#tile-trainings .value")).ToHaveTextAsync(clicked);
    }

    [Fact]
    public async Task Prefecture_OpenedByItsBar_ShowsTheNumberOfTheBarAndBackReturns()
    {
        var page = await site.SignedIn("领导");
        var chart = page.Locator("#chart-prefectures");
        await chart.ScrollIntoViewIfNeededAsync();
        var bars = chart.Locator(".bars .point");
        await bars.First.WaitForAsync();
        var labels = await chart.EvaluateAsync<string[]>("box => box.data[0].y");
        var values = await chart.EvaluateAsync<string[]>("box => box.data[0].text");
        var at = Array.IndexOf(labels, Xigaze);

        await ClickBar(page, bars.Nth(at));

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = Xigaze })).ToBeVisibleAsync();
        await Expect(page.Locator("#tile-trainings .value")).ToHaveTextAsync(values[at]);

        await page.GoBackAsync();

        await Expect(page).ToHaveURLAsync(new Regex("/overview$"));
        await Expect(page.Locator("#tile-trainings-2021 .value")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Address_OfAChosenYearInEnglish_ShowsTheSameViewWhenReloaded()
    {
        var page = await site.SignedIn("领导");
        await page.GetByRole(AriaRole.Navigation, new() { Name = "年度" }).GetByRole(AriaRole.Link, new() { Name = "2020 年" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"/overview\?year=2020$"));
        await Expect(page.Locator(".years [aria-current]")).ToHaveTextAsync("2020 年");
        var number = await page.Locator("#tile-prefectures tr.total td").First.InnerTextAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"/overview\?year=2020&lang=en$"));
        await page.ReloadAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Overview" })).ToBeVisibleAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(page.Locator("#tile-prefectures tr.total td").First).ToHaveTextAsync(number);
        await Expect(page.Locator("#tile-prefectures").GetByRole(AriaRole.Link, new() { Name = "Shigatse" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Language_SwitchedByTheLink_ChangesTheWordsAndTheLangAttribute()
    {
        var page = await site.SignedIn("领导");

        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Overview" })).ToBeVisibleAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
    }

    [Fact]
    public async Task Address_WithAnUnknownYear_GivesANoticeAndTheLatestYear()
    {
        var page = await site.SignedIn("领导");

        await page.GotoAsync("/overview?year=1999");

        await Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("1999");
        await Expect(page.Locator("#tile-trainings-2021 .value")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Prefecture_ForALeader_SaysWhoSeesCountiesAndInstitutions()
    {
        var page = await site.SignedIn("领导");

        await page.GotoAsync("/prefecture/540200");

        await Expect(page.Locator("#tile-counties")).ToContainTextAsync("规划人员查看");
        await Expect(page.Locator("#tile-institutions")).ToContainTextAsync("规划人员查看");
    }

    [Fact]
    public async Task Prefecture_ForItsPlanner_ShowsCounties()
    {
        var page = await site.SignedIn("规划人员");

        await page.GotoAsync("/prefecture/540200");

        await Expect(page.Locator("#tile-counties").GetByRole(AriaRole.Rowheader).First).ToBeVisibleAsync();
    }

    // Plotly takes clicks on a layer above the bars: the mouse goes to the bar's middle, as a hand would.
    private static async Task ClickBar(IPage page, ILocator bar)
    {
        var box = await bar.BoundingBoxAsync() ?? throw new InvalidOperationException("The bar is not drawn.");
        await page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await page.Mouse.ClickAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
    }
}
