using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TrainingAnalytics.Browser.Tests;

/// <summary>What somebody sees: the address, and all that the page says there.</summary>
/// <param name="Text">Without the drawings' own text, which is drawn later, but with what they are drawn from.</param>
internal sealed record View(string Address, string Text)
{
    private const string Read = """
        () => {
          const main = document.querySelector('main').cloneNode(true);
          const drawings = [...main.querySelectorAll('[data-chart]')].map(box => box.dataset.chart);
          for (const other of main.querySelectorAll('[data-chart], script, style')) other.remove();
          return [main.textContent.replace(/\s+/g, ' ').trim(), ...drawings].join('\n');
        }
        """;

    public static async Task<View> Of(IPage page) => new(new Uri(page.Url).PathAndQuery, await page.EvaluateAsync<string>(Read));

    /// <summary>
    /// One step of a visit, done when its page is there whole. Links and Back change the page without loading it: the
    /// mark goes when the new page has taken the old one's place, and tiles that are not there yet are busy.
    /// </summary>
    public static async Task<View> After(IPage page, Func<Task> step)
    {
        await page.EvaluateAsync("() => { document.querySelector('main').dataset.before = 'true'; }");
        await step();
        await Expect(page.Locator("main:not([data-before]) h1")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Whole(page);
        return await Of(page);
    }

    public static Task Whole(IPage page) => Expect(page.Locator("main [aria-busy=true]")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
}
