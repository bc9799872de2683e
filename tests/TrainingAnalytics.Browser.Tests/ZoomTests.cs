namespace TrainingAnalytics.Browser.Tests;

/// <summary>At 400 % a screen of 1280 × 1024 is 320 × 256: what is wider scrolls in its own frame, and nothing is cut off.</summary>
public sealed class ZoomTests(RunningSite site)
{
    private const string Lost = """
        () => {
          for (const closed of document.querySelectorAll('main details')) closed.open = true;
          const lost = document.documentElement.scrollWidth > innerWidth ? [`the page is ${document.documentElement.scrollWidth} wide`] : [];
          for (const one of document.querySelectorAll('header *, main *')) {
            if (!one.checkVisibility() || one.parentElement.closest('.table-scroll, .hidden, svg, select, [data-chart]') || one.matches('.hidden, .skip')) continue;
            const box = one.getBoundingClientRect(), cut = getComputedStyle(one).overflowX === 'hidden' && one.scrollWidth > one.clientWidth + 1;
            if (cut || (box.width > 0 && (box.left < -1 || box.right > innerWidth + 1)))
              lost.push(`${one.closest('.tile')?.id ?? ''} <${one.tagName.toLowerCase()} class="${one.getAttribute('class') ?? ''}"> from ${Math.round(box.left)} to ${Math.round(box.right)}: ${one.textContent.trim().slice(0, 40)}`);
          }
          return lost;
        }
        """;

    [Theory]
    [MemberData(nameof(KnownPages.Ids), MemberType = typeof(KnownPages))]
    public async Task Page_AtFourHundredPercent_ScrollsDownOnlyAndLosesNothing(string id)
    {
        var definition = KnownPages.Of(id);
        await using var tab = await site.Tab(KnownPages.ReaderOf(definition));
        await tab.Page.SetViewportSizeAsync(320, 256);
        foreach (var language in new[] { "zh-CN", "en" })
        {
            await tab.Page.GotoAsync(PageAddresses.With(await site.Addresses.Of(definition), "lang", language));
            var lost = await tab.Page.EvaluateAsync<string[]>(Lost);
            Assert.True(lost.Length == 0, string.Join(Environment.NewLine, lost.Take(20)));
        }
    }
}
