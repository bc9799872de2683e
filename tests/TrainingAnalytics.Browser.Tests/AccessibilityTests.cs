using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace TrainingAnalytics.Browser.Tests;

public sealed class AccessibilityTests(RunningSite site)
{
    private static readonly string[] Languages = ["zh-CN", "en"];

    private static readonly string[] Wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    public static TheoryData<string, string> Pages() =>
        new(from page in KnownPages.All from language in Languages select (page.Id, language));

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_WithEverythingOpenInBothSchemes_HasNoViolation(string id, string language)
    {
        var definition = KnownPages.Of(id);
        await using var tab = await site.Open(definition, chosen: ("lang", language));
        await DrawAll(tab.Page);
        await Open(tab.Page, "details:not(.definition, .export)");
        NoViolation(await tab.Page.RunAxe(Tagged));
        await tab.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        NoViolation(await tab.Page.RunAxe(Colours));

        // These lie above other things: what they cover is not to be judged with them open.
        await Open(tab.Page, ".definition, .export");
        var menus = new AxeRunContext { Include = [new(".definition"), new(".export")] };
        NoViolation(await tab.Page.RunAxe(menus, Rules));
        // Their colours are those of every language.
        if (language != Languages[0]) return;
        await tab.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        NoViolation(await tab.Page.RunAxe(menus, Colours));
    }

    [Theory]
    [InlineData("/loads", ColorScheme.Light)]
    [InlineData("/loads?code=bad_type&lang=en", ColorScheme.Light)]
    [InlineData("/loads?extract=registry", ColorScheme.Dark)]
    [InlineData("/loads?lang=en", ColorScheme.Dark)]
    public async Task Loads_InEveryLanguageAndScheme_HaveNoViolation(string path, ColorScheme scheme)
    {
        var page = await site.SignedIn("数据管理员", scheme);
        await page.GotoAsync(path);

        Assert.Empty(Said(await page.RunAxe(Rules)));
    }

    [Theory]
    [InlineData("领导", "/quality")]
    [InlineData("数据管理员", "/quality")]
    [InlineData("领导", "/lineage/trainings_completed")]
    [InlineData("数据管理员", "/lineage/landing.registry")]
    [InlineData("规划人员", "/lineage")]
    [InlineData("系统管理员", "/glossary")]
    [InlineData("领导", "/glossary?find=teacher")]
    public async Task PagesAboutTheData_InEveryLanguageAndScheme_HaveNoViolation(string role, string path)
    {
        var page = await site.SignedIn(role);
        foreach (var language in Languages)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            await page.GotoAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}");
            await page.EvaluateAsync("document.querySelectorAll('main details').forEach(one => one.open = true)");
            Assert.Empty(Said(await page.RunAxe(Rules)));
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            Assert.Empty(Said(await page.RunAxe(Colours)));
        }
    }

    [Theory]
    [InlineData("/findings/institutions", ColorScheme.Light)]
    [InlineData("/findings/institutions?sort=money&lang=en", ColorScheme.Dark)]
    [InlineData("/findings/institution/JG54010009", ColorScheme.Light)]
    [InlineData("/findings/institution/JG54020011?lang=en", ColorScheme.Dark)]
    [InlineData("/findings/patterns", ColorScheme.Light)]
    [InlineData("/findings/pattern/over_three_a_year?lang=en", ColorScheme.Dark)]
    [InlineData("/findings/money", ColorScheme.Light)]
    public async Task Findings_SeenFromEverySide_HaveNoViolation(string path, ColorScheme scheme)
    {
        var page = await site.SignedIn("监督人员", scheme);
        await page.GotoAsync(path);

        Assert.Empty(Said(await page.RunAxe(Rules)));
    }

    [Theory]
    [InlineData("", ColorScheme.Light)]
    [InlineData("?severity=high&lang=en", ColorScheme.Dark)]
    public async Task Findings_InEveryLanguageAndScheme_HaveNoViolation(string query, ColorScheme scheme)
    {
        var page = await site.SignedIn("监督人员", scheme);
        await page.GotoAsync("/findings" + query);
        Assert.Empty(Said(await page.RunAxe(Rules)));

        await page.Locator(".queue tbody a").First.ClickAsync();
        await page.Locator("#evidence").WaitForAsync();
        Assert.Empty(Said(await page.RunAxe(Rules)));
    }

    [Theory]
    [InlineData("/findings", ColorScheme.Light)]
    [InlineData("/findings?lang=en", ColorScheme.Dark)]
    public async Task FindingCounts_ForALeader_HaveNoViolation(string path, ColorScheme scheme)
    {
        var page = await site.SignedIn("领导", scheme);
        await page.GotoAsync(path);

        Assert.Empty(Said(await page.RunAxe(Rules)));
    }

    [Theory]
    [InlineData("shared_phone", ColorScheme.Light)]
    [InlineData("copied_roster", ColorScheme.Dark)]
    public async Task Network_OfAFinding_HasNoViolation(string pattern, ColorScheme scheme)
    {
        var page = await site.SignedIn("监督人员", scheme);
        await page.GotoAsync($"/findings/network/{await FindingPlacesJourneyTests.FirstOf(page, pattern)}");

        await Assertions.Expect(page.Locator("svg.network")).ToBeVisibleAsync();
        Assert.Empty(Said(await page.RunAxe(Rules)));
    }

    [Fact]
    public async Task SignIn_ForAVisitor_HasNoViolation()
    {
        var page = await site.Visit();
        await page.GotoAsync("/sign-in");

        Assert.Empty(Said(await page.RunAxe(Rules)));
    }

    private static AxeRunOptions Tagged => new() { RunOnly = new RunOnlyOptions { Type = "tag", Values = [.. Wcag] }, ResultTypes = [ResultType.Violations] };

    // All that is asked for without more ado; to tell what passed takes longer than to look.
    private static AxeRunOptions Rules => new() { ResultTypes = [ResultType.Violations] };

    // Of all rules these alone depend on the scheme.
    private static AxeRunOptions Colours => new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] }, ResultTypes = [ResultType.Violations] };

    private static async Task DrawAll(IPage page)
    {
        foreach (var chart in await page.Locator(".chart").AllAsync())
        {
            await chart.ScrollIntoViewIfNeededAsync();
            await chart.Locator(".plot-container").WaitForAsync();
        }
    }

    private static async Task Open(IPage page, string details) => await
        page.Locator($"main :is({details})").EvaluateAllAsync<object?>("all => { for (const one of all) one.open = true; }");

    private static void NoViolation(AxeResult result) =>
        Assert.True(result.Violations.Length == 0, string.Join(Environment.NewLine, Said(result)));

    private static IEnumerable<string> Said(AxeResult result) =>
        result.Violations.Select(one => $"{one.Id}: {one.Help}: {string.Join(" | ", one.Nodes.Select(node => node.Html))}");
}
