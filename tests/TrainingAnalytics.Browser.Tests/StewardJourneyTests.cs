using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TrainingAnalytics.Browser.Tests;

public sealed class StewardJourneyTests(RunningSite site)
{
    private const string File = "registry__two_faults_in_a_row.csv";

    [Fact]
    public async Task Loads_SignedInAsSteward_ShowWhatWasNotLoadedAndHowNewTheDataAre()
    {
        var page = await site.SignedIn("数据管理员");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "数据接收" })).ToBeVisibleAsync();
        await Expect(page.Locator("#files").GetByRole(AriaRole.Row, new() { Name = "registry__missing_column.csv" })).ToContainTextAsync("未接收");
        await Expect(page.Locator("#freshness").GetByRole(AriaRole.Row, new() { Name = "培训登记" })).ToContainTextAsync("按时");
    }

    [Fact]
    public async Task Quarantine_FilteredToAReasonAndAFile_EqualsItsDownload()
    {
        var page = await site.SignedIn("数据管理员");
        await page.Locator(".reasons").GetByRole(AriaRole.Link, new() { Name = "格式读不出" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"/loads\?code=bad_type#quarantine$"));
        // The address changes before the page does: a link of the page before would be clicked.
        var chosen = page.GetByRole(AriaRole.Navigation, new() { Name = "已选" });
        await Expect(chosen).ToContainTextAsync("bad_type");
        await page.Locator(".faulty").GetByRole(AriaRole.Link, new() { Name = File, Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"/loads\?code=bad_type&file="));
        await Expect(chosen).ToContainTextAsync(File);
        await Expect(page.Locator(".faulty tbody tr")).ToHaveCountAsync(1);
        var shown = await page.Locator(".faults tr").EvaluateAllAsync<string[]>("rows => rows.map(row => [...row.cells].map(cell => cell.innerText.trim()).join('|'))");

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = $"下载 CSV: {File}" }).ClickAsync());
        var bytes = await System.IO.File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);

        Assert.Equal("quarantine-registry__two_faults_in_a_row.csv", download.SuggestedFilename);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes.Take(3));
        Assert.True(shown.Length > 1);
        Assert.Equal(shown, Encoding.UTF8.GetString(bytes.AsSpan(3)).TrimEnd().Split("\r\n").Select(line => line.Replace("\"", "", StringComparison.Ordinal).Replace(',', '|')));
    }

    [Fact]
    public async Task Address_OfAChosenExtractInEnglish_ShowsTheSameViewWhenReloadedAndIsTakenBackByALink()
    {
        var page = await site.SignedIn("数据管理员");
        await page.GotoAsync("/loads?extract=payment&lang=en");

        await Expect(page.Locator("#batches tbody tr").First).ToContainTextAsync("amount");
        await page.GetByRole(AriaRole.Link, new() { Name = "Take back Extract: Payment" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex(@"/loads\?lang=en$"));
        await Expect(page.Locator("#batches").GetByRole(AriaRole.Link, new() { Name = "Registry" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Loads_ForALeader_AreANoticeAndNoDownload()
    {
        var page = await site.SignedIn("领导");

        await page.GotoAsync("/loads");
        var download = await page.APIRequest.GetAsync($"/loads/quarantine.csv?file={File}");

        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("不在您的角色可看的范围内");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "数据接收" })).ToHaveCountAsync(0);
        Assert.DoesNotContain("bad_type", await download.TextAsync(), StringComparison.Ordinal);
    }
}
