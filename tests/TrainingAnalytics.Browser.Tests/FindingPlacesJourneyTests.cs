using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TrainingAnalytics.Browser.Tests;

/// <summary>A supervisor looks at findings from the side of institutions, patterns, money and connections.</summary>
public sealed class FindingPlacesJourneyTests(RunningSite site)
{
    [Fact]
    public async Task Institution_FromTheRanking_LeadsToItsPatternsAndBackToTheQueue()
    {
        var page = await site.SignedIn("监督人员");
        await page.GetByRole(AriaRole.Link, new() { Name = "疑点", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "机构", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "日喀则市", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/findings/institutions?prefecture=540200");

        var name = await page.Locator("#ranking tbody th a").First.InnerTextAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = name })).ToBeVisibleAsync();

        var pattern = await page.Locator("#findings tbody th a").First.InnerTextAsync();
        await page.Locator("#findings tbody th a").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = pattern })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "在队列中看它的疑点" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "疑点" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Money_AsCsv_EqualsItsTable()
    {
        var page = await site.SignedIn("监督人员");
        await page.GotoAsync("/findings/money");
        var names = await page.Locator("#money tbody th").AllInnerTextsAsync();

        var answer = await page.APIRequest.GetAsync("/findings/money.csv");

        var lines = (await answer.TextAsync()).TrimEnd().Split("\r\n");
        Assert.Equal("text/csv; charset=utf-8", answer.Headers["content-type"]);
        Assert.Equal(names.Select(name => name.Trim()), lines.Skip(1).Select(line => line.Split(',')[0]));
    }

    [Fact]
    public async Task Money_ForALeader_IsRefusedAsPageAndAsFile()
    {
        var page = await site.SignedIn("领导");

        Assert.Equal(403, (await page.GotoAsync("/findings/money"))!.Status);
        await page.GotoAsync("/findings/money.csv");
        await Expect(page.Locator("table")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Network_ByKeyboardOnly_LeadsToAnInstitution()
    {
        var page = await site.SignedIn("监督人员");
        await page.GotoAsync($"/findings/network/{await FirstOf(page, "shared_phone")}");
        for (var i = 0; i < 40 && !await page.EvaluateAsync<bool>("document.activeElement.closest('svg.network') !== null"); i++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/findings/institution/**");
        await Expect(page.Locator("#score")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(1366, 768)]
    [InlineData(390, 844)]
    public async Task Pages_OnEveryScreen_ScrollInTheirTablesOnly(int width, int height)
    {
        var page = await site.SignedIn("监督人员");
        await page.SetViewportSizeAsync(width, height);
        foreach (var path in new[] { "/findings/institutions", "/findings/institution/JG54010009", "/findings/patterns", "/findings/pattern/paid_twice", "/findings/money", $"/findings/network/{await FirstOf(page, "shared_phone")}" })
        {
            await page.GotoAsync(path);
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), path);
        }
    }

    /// <summary>The id of the first finding of a pattern, as the queue links to it.</summary>
    internal static async Task<string> FirstOf(IPage page, string pattern)
    {
        await page.GotoAsync($"/findings?pattern={pattern}");
        var address = await page.Locator("#queue tbody a").First.GetAttributeAsync("href");
        return address!.Split('/')[^1].Split('?')[0];
    }
}
