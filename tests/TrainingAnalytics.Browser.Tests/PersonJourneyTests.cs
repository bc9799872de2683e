using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TrainingAnalytics.Browser.Tests;

public sealed partial class PersonJourneyTests(RunningSite site)
{
    [Fact]
    public async Task Person_ShownForAReason_IsShownOnceAndStandsInTheAccessLog()
    {
        var why = $"电话核实 {Guid.NewGuid():n}";
        var page = await site.SignedIn("监督人员");
        var finding = await OpenAFinding(page);
        var answer = await page.RunAndWaitForResponseAsync(() => Show(page, why), response => response.Request.Method == "POST");

        var shown = await page.Locator(".clear-person dd").AllInnerTextsAsync();
        Assert.Matches(ResidentId(), shown[1]);
        Assert.Contains("no-store", answer.Headers["cache-control"], StringComparison.Ordinal);
        Assert.DoesNotContain(shown[1], page.Url, StringComparison.Ordinal);
        Assert.Empty((await page.RunAxe()).Violations.Select(one => one.Help));

        await page.GotoAsync(page.Url);
        await Expect(page).ToHaveURLAsync(finding);
        await Expect(page.GetByRole(AriaRole.Main)).Not.ToContainTextAsync(shown[1]);

        var admin = await site.SignedIn("系统管理员");
        await Expect(admin).ToHaveURLAsync(new Regex("/access$"));
        var row = admin.GetByRole(AriaRole.Row).Filter(new() { HasText = why });
        await Expect(row).ToContainTextAsync("显示个人信息");
        await Expect(admin.GetByRole(AriaRole.Main)).Not.ToContainTextAsync(shown[1]);
    }

    [Fact]
    public async Task Person_AskedForWithoutAReason_IsNotShown()
    {
        var page = await site.SignedIn("监督人员");
        await OpenAFinding(page);
        await page.Locator(".person input[name=why]").First.EvaluateAsync("input => input.required = false");

        await Show(page, " ");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("未显示个人信息");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("请写明理由。");
    }

    [Fact]
    public async Task EvidenceFile_OfTheQueue_IsAWorkbook()
    {
        var page = await site.SignedIn("监督人员");
        await page.GotoAsync("/findings?family=duplicate");

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "XLSX", Exact = true }).ClickAsync());

        Assert.Matches(@"^evidence-selection-\d{8}\.xlsx$", download.SuggestedFilename);
        Assert.Equal("PK"u8.ToArray(), (await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken)).Take(2));
    }

    [Fact]
    public async Task EvidenceFile_OfTickedFindings_HasTheseOnly()
    {
        var page = await site.SignedIn("监督人员");
        await page.GotoAsync("/findings?family=duplicate");
        await page.Locator("table.queue").GetByRole(AriaRole.Checkbox).First.CheckAsync();

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "ZIP (CSV)" }).ClickAsync());

        using var zip = ZipFile.OpenRead(await download.PathAsync());
        using var manifest = JsonDocument.Parse(zip.GetEntry("manifest.json")!.Open());
        var finding = Assert.Single(manifest.RootElement.GetProperty("findings").EnumerateArray().ToList()).GetProperty("finding").GetString();
        Assert.Equal(await page.Locator("table.queue").GetByRole(AriaRole.Checkbox).First.GetAttributeAsync("value"), finding);
    }

    [Fact]
    public async Task EvidenceFile_OfNothingTicked_IsRefused()
    {
        var page = await site.SignedIn("监督人员");
        await page.GotoAsync("/findings?family=duplicate");

        await page.GetByRole(AriaRole.Button, new() { Name = "XLSX", Exact = true }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("您负责的地市中没有所选的疑点，未导出；请回到队列重新选择。");
    }

    [Theory]
    [InlineData("领导")]
    [InlineData("规划人员")]
    [InlineData("数据管理员")]
    [InlineData("系统管理员")]
    public async Task EvidenceFile_ForAnyOtherRole_IsRefused(string role)
    {
        var page = await site.SignedIn(role);

        var answer = await page.APIRequest.GetAsync("/findings/evidence.zip");

        Assert.Equal(403, answer.Status);
        Assert.Contains("未导出证据文件", await answer.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/access", ColorScheme.Light)]
    [InlineData("/access?kind=export&lang=en", ColorScheme.Dark)]
    public async Task AccessLog_InEveryLanguageAndScheme_HasNoViolation(string path, ColorScheme scheme)
    {
        var supervisor = await site.SignedIn("监督人员");
        await supervisor.APIRequest.GetAsync("/findings/evidence.zip?family=money");
        var page = await site.SignedIn("系统管理员", scheme);
        await page.GotoAsync(path);

        await Expect(page.Locator("table.access tbody tr").First).ToBeVisibleAsync();
        Assert.Empty((await page.RunAxe()).Violations.Select(one => one.Help));
    }

    private static async Task<string> OpenAFinding(IPage page)
    {
        await page.GotoAsync("/findings?pattern=over_three_a_year");
        await page.GetByRole(AriaRole.Link, new() { Name = "一年补贴培训超过三次", Exact = true }).First.ClickAsync();
        await page.Locator(".person").First.WaitForAsync();
        return page.Url;
    }

    private static async Task Show(IPage page, string why)
    {
        var person = page.Locator(".person").First;
        await person.Locator("summary").ClickAsync();
        await person.GetByLabel("理由").FillAsync(why);
        await person.GetByRole(AriaRole.Button, new() { Name = "记录理由并显示" }).ClickAsync();
    }

    [GeneratedRegex("^5499[0-9]{13}[0-9X]$")]
    private static partial Regex ResidentId();
}
