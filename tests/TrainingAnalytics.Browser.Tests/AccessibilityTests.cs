using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace TrainingAnalytics.Browser.Tests;

public sealed class AccessibilityTests(RunningSite site)
{
    public static TheoryData<string, ColorScheme> Pages()
    {
        var data = new TheoryData<string, ColorScheme>();
        foreach (var path in new[] { "/overview", "/overview?lang=en", "/prefecture/540200", "/prefecture/540200?lang=en" })
        {
            data.Add(path, ColorScheme.Light);
            data.Add(path, ColorScheme.Dark);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_InEveryLanguageAndScheme_HasNoViolation(string path, ColorScheme scheme)
    {
        var page = await site.SignedIn("规划人员", scheme);
        await page.GotoAsync(path);
        foreach (var chart in await page.Locator(".chart").AllAsync())
        {
            await chart.ScrollIntoViewIfNeededAsync();
            await chart.Locator(".plot-container").WaitForAsync();
        }

        Assert.Empty(Said(await page.RunAxe()));
    }

    [Theory]
    [InlineData("/overview", ColorScheme.Light)]
    [InlineData("/overview?lang=en", ColorScheme.Dark)]
    public async Task ExportMenu_Opened_HasNoViolation(string path, ColorScheme scheme)
    {
        var page = await site.SignedIn("领导", scheme);
        await page.GotoAsync(path);
        await page.Locator("#tile-prefectures .export summary").ClickAsync();

        Assert.Empty(Said(await page.RunAxe()));
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

        Assert.Empty(Said(await page.RunAxe()));
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
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var page = await site.SignedIn(role, scheme);
            foreach (var language in new[] { "", path.Contains('?', StringComparison.Ordinal) ? "&lang=en" : "?lang=en" })
            {
                await page.GotoAsync(path + language);
                await page.EvaluateAsync("document.querySelectorAll('main details').forEach(one => one.open = true)");
                Assert.Empty(Said(await page.RunAxe()));
            }
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

        Assert.Empty(Said(await page.RunAxe()));
    }

    [Theory]
    [InlineData("", ColorScheme.Light)]
    [InlineData("?severity=high&lang=en", ColorScheme.Dark)]
    public async Task Findings_InEveryLanguageAndScheme_HaveNoViolation(string query, ColorScheme scheme)
    {
        var page = await site.SignedIn("监督人员", scheme);
        await page.GotoAsync("/findings" + query);
        Assert.Empty(Said(await page.RunAxe()));

        await page.Locator(".queue tbody a").First.ClickAsync();
        await page.Locator("#evidence").WaitForAsync();
        Assert.Empty(Said(await page.RunAxe()));
    }

    [Theory]
    [InlineData("/findings", ColorScheme.Light)]
    [InlineData("/findings?lang=en", ColorScheme.Dark)]
    public async Task FindingCounts_ForALeader_HaveNoViolation(string path, ColorScheme scheme)
    {
        var page = await site.SignedIn("领导", scheme);
        await page.GotoAsync(path);

        Assert.Empty(Said(await page.RunAxe()));
    }

    [Theory]
    [InlineData("shared_phone", ColorScheme.Light)]
    [InlineData("copied_roster", ColorScheme.Dark)]
    public async Task Network_OfAFinding_HasNoViolation(string pattern, ColorScheme scheme)
    {
        var page = await site.SignedIn("监督人员", scheme);
        await page.GotoAsync($"/findings/network/{await FindingPlacesJourneyTests.FirstOf(page, pattern)}");

        await Assertions.Expect(page.Locator("svg.network")).ToBeVisibleAsync();
        Assert.Empty(Said(await page.RunAxe()));
    }

    [Fact]
    public async Task SignIn_ForAVisitor_HasNoViolation()
    {
        var page = await site.Visit();
        await page.GotoAsync("/sign-in");

        Assert.Empty(Said(await page.RunAxe()));
    }

    [Fact]
    public async Task Overview_ByKeyboardOnly_LeadsToAPrefecture()
    {
        var page = await site.SignedIn("领导");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("跳到正文", await page.EvaluateAsync<string>("document.activeElement.textContent"));

        for (var i = 0; i < 120 && await page.EvaluateAsync<string>("document.activeElement.textContent") != "日喀则市"; i++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "日喀则市" })).ToBeVisibleAsync();
    }

    private static IEnumerable<string> Said(AxeResult result) =>
        result.Violations.Select(one => $"{one.Id}: {one.Help}: {string.Join(" | ", one.Nodes.Select(node => node.Html))}");
}
