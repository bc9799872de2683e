using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TrainingAnalytics.Warehouse.Dashboards;

namespace TrainingAnalytics.Browser.Tests;

/// <summary>The address is all that a page knows: it can be sent to somebody, and Back and Forward walk through it.</summary>
public sealed class AddressTests(RunningSite site)
{
    [Theory]
    [MemberData(nameof(KnownPages.Ids), MemberType = typeof(KnownPages))]
    public async Task Page_LeftStepByStep_BackUndoesOneAndForwardRedoesIt(string id)
    {
        var definition = KnownPages.Of(id);
        await using var tab = await site.Open(definition);
        var page = tab.Page;
        var seen = new List<View> { await View.Of(page) };
        foreach (var step in Steps(page, definition).Append(() => PageSteps.Down(page, definition)))
            if (await step() is { } link)
                seen.Add(await View.After(page, () => link.ClickAsync()));

        Assert.True(seen.Count > 2, $"There is hardly a step to take on {id}.");
        Assert.Equal(seen.Count, seen.Select(one => one.Address).Distinct().Count());
        foreach (var earlier in seen.SkipLast(1).Reverse()) Same(earlier, await View.After(page, () => page.GoBackAsync()));
        foreach (var later in seen.Skip(1)) Same(later, await View.After(page, () => page.GoForwardAsync()));
    }

    [Theory]
    [MemberData(nameof(KnownPages.Ids), MemberType = typeof(KnownPages))]
    public async Task Page_OpenedByItsAddressInANewSession_ShowsTheSame(string id)
    {
        var definition = KnownPages.Of(id);
        await using var tab = await site.Open(definition);
        var page = tab.Page;
        foreach (var step in Steps(page, definition))
            if (await step() is { } link)
                await View.After(page, () => link.ClickAsync());
        var seen = await View.After(page, () => page.Locator("a.language").ClickAsync());

        var other = await site.Visit();
        await other.GotoAsync(page.Url);
        await other.GetByRole(AriaRole.Button, new() { Name = $"以{KnownPages.ReaderOf(definition)}身份登录", Exact = true }).ClickAsync();
        await other.WaitForURLAsync(new Regex($"/{id}[/?]"));
        await View.Whole(other);

        Same(seen, await View.Of(other));
        await other.Context.CloseAsync();
    }

    private static Func<Task<ILocator?>>[] Steps(IPage page, PageDefinition definition) =>
        [() => PageSteps.Year(page), () => PageSteps.Category(page, definition), () => PageSteps.Order(page)];

    private static void Same(View expected, View seen)
    {
        Assert.Equal(expected.Address, seen.Address);
        Assert.Equal(expected.Text, seen.Text);
    }
}
