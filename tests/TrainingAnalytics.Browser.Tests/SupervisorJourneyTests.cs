using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TrainingAnalytics.Browser.Tests;

public sealed class SupervisorJourneyTests(RunningSite site)
{
    [Fact]
    public async Task Finding_FromTheQueueToASignedConclusion_HasEveryStepInItsHistory()
    {
        var page = await site.SignedIn("监督人员");
        await page.GetByRole(AriaRole.Link, new() { Name = "疑点", Exact = true }).ClickAsync();
        await page.GetByLabel("规则", new() { Exact = true }).SelectOptionAsync("transport_not_entitled");
        await page.GetByRole(AriaRole.Button, new() { Name = "筛选" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"/findings\?pattern=transport_not_entitled$"));
        await page.Locator(".queue tbody a").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(await page.Locator(".crumbs [aria-current]").InnerTextAsync());
        var address = new Uri(page.Url).AbsolutePath;

        await Step(page, "分派", "金额大，先查");
        await Step(page, "开始核查", "调取档案");
        await page.Locator("#work summary").GetByText("作出结论").ClickAsync();
        await page.GetByLabel("结论", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "涉嫌骗取" });
        await Step(page, "作出结论", "本人证实没有参加");
        await Expect(page.Locator(".told")).ToContainTextAsync("尚未复核签字");
        await page.GetByRole(AriaRole.Button, new() { Name = "退出" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "以监督人员（二）身份登录" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        await page.GotoAsync(address);
        await Step(page, "复核签字", "证据属实");

        await Expect(page.Locator(".told")).Not.ToContainTextAsync("尚未复核签字");
        Assert.Equal(["supervisor", "supervisor", "supervisor", "supervisor-2"], await page.Locator(".steps tbody td:nth-child(2)").AllInnerTextsAsync());
        await Expect(page.Locator(".steps")).ToContainTextAsync("本人证实没有参加");
    }

    [Fact]
    public async Task Step_WithoutAReason_SaysSoAndChangesNothing()
    {
        var page = await site.SignedIn("监督人员");
        await page.GotoAsync("/findings?pattern=pension_recipient&lang=en");
        await page.Locator(".queue tbody a").First.ClickAsync();

        await page.Locator("#work-assign").GetByRole(AriaRole.Button).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Nothing was done. Give the reason.");
        await Expect(page.Locator(".steps")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Queue_AfterAFinding_IsAsItWasByBackAndByItsAddress()
    {
        var page = await site.SignedIn("监督人员");
        await page.GotoAsync("/findings?family=money&sort=oldest");
        var rows = await page.Locator(".queue tbody th").AllInnerTextsAsync();
        await page.Locator(".queue tbody a").First.ClickAsync();
        await Expect(page.Locator("#evidence")).ToBeVisibleAsync();

        await page.GoBackAsync();

        await Expect(page).ToHaveURLAsync(new Regex(@"/findings\?family=money&sort=oldest$"));
        await Expect(page.Locator(".queue tbody tr")).ToHaveCountAsync(rows.Count);
        Assert.Equal(rows, await page.Locator(".queue tbody th").AllInnerTextsAsync());
    }

    private static async Task Step(IPage page, string action, string why)
    {
        var form = page.Locator("#work form").Filter(new() { Has = page.GetByRole(AriaRole.Button, new() { Name = action, Exact = true }) });
        await form.Locator("textarea").FillAsync(why);
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.Locator(".steps tbody tr").Last).ToContainTextAsync(why);
    }
}
