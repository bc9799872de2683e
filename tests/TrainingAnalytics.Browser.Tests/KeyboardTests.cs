using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TrainingAnalytics.Browser.Tests;

/// <summary>Everything that a mouse can do, without one; wherever the focus is, it is seen.</summary>
public sealed class KeyboardTests(RunningSite site)
{
    private const string Look = """
        selector => {
          const one = document.activeElement;
          if (one === document.body) return '';
          const style = getComputedStyle(one), box = one.getBoundingClientRect();
          const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
          const seen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
          if (!outlined || !seen) return `${outlined ? 'out of sight' : 'without an outline'}: ${one.outerHTML.slice(0, 200)}`;
          return one.matches(selector) ? 'here' : '';
        }
        """;

    [Fact]
    public async Task Overview_ByKeyboardOnly_LeadsDownToAnInstitutionAndBackUp()
    {
        await using var tab = await site.Tab(KnownPages.Planner);
        var page = tab.Page;
        await page.GotoAsync("/overview");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(":focus")).ToHaveTextAsync("跳到正文");
        foreach (var (link, title) in new[] { ("/prefecture/540200", "日喀则市"), ("/county/", null), ("/institution/", null) })
        {
            await TabTo(page, $"table.data th a[href^='{link}']");
            var name = title ?? await page.Locator(":focus").InnerTextAsync();
            await View.After(page, () => page.Keyboard.PressAsync("Enter"));
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = name, Exact = true })).ToBeVisibleAsync();
        }

        await TabTo(page, ".crumbs li:first-child a");
        await View.After(page, () => page.Keyboard.PressAsync("Enter"));
        await Expect(page).ToHaveURLAsync(new Regex("/overview$"));
    }

    [Fact]
    public async Task Filters_ByKeyboardOnly_ChangeTheWholePage()
    {
        await using var tab = await site.Tab(KnownPages.Leader);
        var page = tab.Page;
        await page.GotoAsync("/overview");

        await TabTo(page, "details.filters > summary");
        await page.Keyboard.PressAsync("Enter");
        await TabTo(page, "#choose-period");
        await page.Keyboard.PressAsync("ArrowDown");
        await TabTo(page, "#choose-compare");
        await page.Keyboard.PressAsync("ArrowDown");
        await TabTo(page, "form.choose button[type=submit]");
        await View.After(page, () => page.Keyboard.PressAsync("Enter"));
        await Expect(page).ToHaveURLAsync(new Regex(@"/overview\?year=2020&compare=last_year$"));

        await TabTo(page, ".years a[href*='year=2019']");
        await View.After(page, () => page.Keyboard.PressAsync("Enter"));
        await Expect(page).ToHaveURLAsync(new Regex(@"/overview\?compare=last_year&year=2019$"));
    }

    [Theory]
    [InlineData(".definition", ".definition-body")]
    [InlineData(".export", ".export ul")]
    [InlineData(".table-of", ".table-of table")]
    public async Task MenuOfATile_ByKeyboardOnly_OpensAndCloses(string menu, string body)
    {
        await using var tab = await site.Tab(KnownPages.Leader);
        var page = tab.Page;
        await page.GotoAsync("/overview");
        var tile = page.Locator("#tile-trainings-2021");
        await TabTo(page, $"#tile-trainings-2021 {menu} > summary");

        await page.Keyboard.PressAsync("Enter");
        await Expect(tile.Locator(body)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Space");
        await Expect(tile.Locator(body)).ToBeHiddenAsync();
    }

    private static async Task TabTo(IPage page, string selector)
    {
        for (var i = 0; i < 1500; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var look = await page.EvaluateAsync<string>(Look, selector);
            if (look == "here") return;
            Assert.True(look.Length == 0, $"The focus is {look}");
        }

        Assert.Fail($"The keyboard does not reach {selector}.");
    }
}
