using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace TrainingAnalytics.Browser.Tests;

public sealed class SampleJourneyTests(RunningSite site)
{
    [Fact]
    public async Task Supervisor_WhoDrawsASample_GetsItsAddressItsListAndASecondOne()
    {
        var page = await site.SignedIn("监督人员");
        await page.GotoAsync("/findings/sample");
        await page.GetByLabel("数量").FillAsync("3");
        await page.GetByRole(AriaRole.Button, new() { Name = "抽样", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/findings/sample?of=unflagged&size=3&seed=1");
        Assert.Equal(6, await page.Locator("#sample tbody th[scope=row]").CountAsync());

        var csv = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "下载 CSV 核查表" }).ClickAsync());
        Assert.StartsWith("sample-unflagged-3-seed1-", csv.SuggestedFilename, StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Link, new() { Name = "换一批（下一个种子）" }).ClickAsync();
        await page.WaitForURLAsync("**/findings/sample?of=unflagged&size=3&seed=2");
    }

    [Theory]
    [InlineData("/findings/sample?of=unflagged&size=3&checked=30&wrong=1", ColorScheme.Light)]
    [InlineData("/findings/sample?of=amount_off_standard&lang=en", ColorScheme.Dark)]
    public async Task Sample_InEveryLanguageAndScheme_HasNoViolation(string path, ColorScheme scheme)
    {
        var page = await site.SignedIn("监督人员", scheme);
        await page.GotoAsync(path);

        Assert.Empty((await page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Help}"));
    }
}
