using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Web.Texts;
using static Microsoft.Playwright.Assertions;

namespace TrainingAnalytics.Browser.Tests;

/// <summary>A page on paper: A4, what was chosen and the day of the data in words, and nothing to click.</summary>
public sealed partial class PrintTests(RunningSite site)
{
    // A4 without its margins of 12 mm, in CSS pixels.
    private const int Width = 703, Height = 1032;

    private const string Clickable = """
        () => [...document.querySelectorAll('.skip, .language, .who, .sections, .years, .definition, .export, .chosen, form, summary, button, select, input')]
          .filter(one => one.checkVisibility()).map(one => one.outerHTML.slice(0, 100))
        """;

    // Charts are drawn anew for the paper; here they keep the screen's width.
    private const string Cut = """
        () => [...document.querySelectorAll('main *')].filter(one => one.checkVisibility() && !one.matches('.hidden') && !one.closest('[data-chart], svg') && !one.parentElement.closest('.hidden'))
          .filter(one => one.getBoundingClientRect().right > innerWidth + 1)
          .map(one => `${one.closest('.tile')?.id ?? ''} <${one.tagName.toLowerCase()} class="${one.getAttribute('class') ?? ''}"> to ${Math.round(one.getBoundingClientRect().right)}: ${one.textContent.trim().slice(0, 40)}`)
        """;

    [Theory]
    [MemberData(nameof(KnownPages.Ids), MemberType = typeof(KnownPages))]
    public async Task Page_OnPaper_TellsWhatWasChosenInWordsAndHasNoControls(string id)
    {
        var definition = KnownPages.Of(id);
        await using var tab = await site.Open(definition);
        var page = tab.Page;
        var names = await PageForm.Choose(page, definition, "quarter.2021Q2", place: false);
        await page.SetViewportSizeAsync(Width, Height);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var name in names) await Expect(page.Locator(".head ~ .print-only")).ToContainTextAsync(name);
        await Expect(page.Locator(".head ~ .print-only")).ToContainTextAsync(PeriodWords.Of(TextBook.For("zh-CN"), ChosenPeriod.Read("quarter", "2021Q2")!, default));
        await Expect(page.Locator(".head .asof")).ToContainTextAsync(new Regex("2021-[01][0-9]-[0-3][0-9]"));
        Nothing(await page.EvaluateAsync<string[]>(Clickable));
        Nothing(await page.EvaluateAsync<string[]>(Cut));

        await page.GotoAsync(PageAddresses.With(page.Url, "lang", "en"));
        Nothing(await page.EvaluateAsync<string[]>(Cut));
    }

    [Theory]
    [InlineData("overview")]
    [InlineData("county")]
    public async Task Page_AsPdf_IsOnSheetsOfA4(string id)
    {
        var definition = KnownPages.Of(id);
        await using var tab = await site.Open(definition, chosen: ("year", "2020"));

        var pdf = Encoding.Latin1.GetString(await tab.Page.PdfAsync(new() { PreferCSSPageSize = true }));

        var sheets = Sheet().Matches(pdf).Select(sheet => (Width: Points(sheet, 1), Height: Points(sheet, 2))).ToList();
        Assert.NotEmpty(sheets);
        Assert.All(sheets, sheet => Assert.True(Math.Abs(sheet.Width - 595.3) < 1 && Math.Abs(sheet.Height - 841.9) < 1, $"{sheet}"));
    }

    [Fact]
    public async Task Charts_OnPaper_AreDrawnForItInDarkInkAndFitIntoTheirTiles()
    {
        await using var tab = await site.Tab(KnownPages.Leader);
        var page = tab.Page;
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.GotoAsync("/overview?year=2020");
        await page.Locator(".chart").First.ScrollIntoViewIfNeededAsync();
        await page.Locator(".chart .plot-container").First.WaitForAsync();

        await BeginToPrint(page);

        var drawn = page.Locator(".chart .main-svg:first-child");
        Assert.Equal(await page.Locator("[data-chart]").CountAsync(), await drawn.CountAsync());
        Assert.All(await drawn.EvaluateAllAsync<bool[]>("all => all.map(one => one.hasAttribute('viewBox') && one.getBoundingClientRect().right <= one.closest('.chart').getBoundingClientRect().right + 1)"), Assert.True);
        Assert.Equal("rgb(28, 37, 48)", await page.Locator(".chart .xtick text").First.EvaluateAsync<string>("text => getComputedStyle(text).fill"));
    }

    [Fact]
    public async Task Charts_OnPaperBeforeTheyCouldBeDrawn_LeaveTheirPlaceToTheirTables()
    {
        await using var tab = await site.Tab(KnownPages.Leader);
        var page = tab.Page;
        await page.RouteAsync("**/plotly*", route => route.AbortAsync());
        await page.GotoAsync("/overview?year=2020");

        await BeginToPrint(page);

        Assert.Equal(0, await page.Locator(".chart-box").Locator("visible=true").CountAsync());
        Assert.Equal(
            await page.Locator(".tile:has([data-chart])").CountAsync(),
            await page.Locator(".tile:has([data-chart]) table.data").Locator("visible=true").CountAsync());
        await page.EvaluateAsync("() => { dispatchEvent(new Event('afterprint')); }");
        await Expect(page.Locator("details.table-of[open]")).ToHaveCountAsync(0);
    }

    // What a browser does when somebody prints; its own dialogue cannot be reached.
    private static async Task BeginToPrint(IPage page)
    {
        await page.EvaluateAsync("async () => { dispatchEvent(new Event('beforeprint')); }");
        await page.SetViewportSizeAsync(Width, Height);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
    }

    private static void Nothing(string[] found) => Assert.True(found.Length == 0, string.Join(Environment.NewLine, found.Take(20)));

    private static double Points(Match sheet, int group) => double.Parse(sheet.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\]")]
    private static partial Regex Sheet();
}
