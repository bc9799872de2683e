using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TrainingAnalytics.Browser.Tests;

public sealed class RoleTests(RunningSite site)
{
    [Theory]
    [InlineData("数据管理员", "不查看培训指标")]
    [InlineData("系统管理员", "不查看业务数据")]
    public async Task Overview_ForARoleWithoutMetrics_TellsWhatItIsFor(string role, string said)
    {
        var page = await site.SignedIn(role);
        await page.GotoAsync("/overview");

        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync(said);
        await Expect(page.Locator(".value")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Page_ForAVisitor_AsksToSignInAndComesBack()
    {
        var page = await site.Visit();
        await page.GotoAsync("/prefecture/540200?lang=en");

        await page.GetByRole(AriaRole.Button, new() { Name = "以领导身份登录" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Shigatse" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task SignOut_FromAPage_AsksToSignInAgain()
    {
        var page = await site.SignedIn("领导");

        await page.GetByRole(AriaRole.Button, new() { Name = "退出" }).ClickAsync();
        await page.GotoAsync("/overview");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "登录" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Csv_OfATile_EqualsItsTable()
    {
        var page = await site.SignedIn("领导");
        var names = await page.Locator("#tile-prefectures tbody th").AllInnerTextsAsync();

        var answer = await page.APIRequest.GetAsync(await page.Locator("#tile-prefectures .export a").First.GetAttributeAsync("href") ?? "");

        var lines = (await answer.TextAsync()).TrimEnd().Split("\r\n");
        Assert.Equal(names, lines.Skip(1).Select(line => line.Split(',')[0]));
    }
}
