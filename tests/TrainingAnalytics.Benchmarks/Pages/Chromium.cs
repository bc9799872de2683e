using System.Text.Json;
using Microsoft.Playwright;
using TrainingAnalytics.Browser.Tests;

namespace TrainingAnalytics.Benchmarks.Pages;

/// <summary>The installed browser, headless; its pages tell by watch.js what they took.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    // Charts are drawn when they come into view: all of them are in one so tall.
    private static readonly ViewportSize View = new() { Width = 1366, Height = 8000 };

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    public string Version => _browser.Version;

    public static async Task<Chromium> Launch()
    {
        var program = InstalledChromium.Find() ?? throw new InvalidOperationException(InstalledChromium.HowToGetIt);
        var playwright = await Playwright.CreateAsync();
        return new(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = Flags }));
    }

    /// <summary>A new browser profile of somebody signed in: nothing is cached in it.</summary>
    public async Task<BrowserVisit> Visit(string address, Session session)
    {
        var context = await _browser.NewContextAsync(new() { BaseURL = address, ViewportSize = View });
        await context.AddCookiesAsync(session.Cookies.Select(one => new Cookie { Name = one.Name, Value = one.Value, Domain = one.Domain, Path = one.Path, HttpOnly = one.HttpOnly }));
        await context.AddInitScriptAsync(scriptPath: Path.Combine(AppContext.BaseDirectory, "Pages", "watch.js"));
        return new(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}

/// <summary>What a reader waited for in a browser, in milliseconds: the first number in the page, painted, and everything with all charts.</summary>
internal sealed record Seen(double Number, double Painted, double Whole, int Charts)
{
    public static Seen Of(JsonElement told) => new(
        told.GetProperty("number").GetDouble(), told.GetProperty("painted").GetDouble(), told.GetProperty("whole").GetDouble(), told.GetProperty("charts").GetInt32());
}

/// <summary>One profile and its page.</summary>
internal sealed class BrowserVisit(IBrowserContext context, IPage page) : IAsyncDisposable
{
    public async Task<Seen> Open(string address)
    {
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Commit });
        return Seen.Of(await page.EvaluateAsync<JsonElement>("pageWatch.loaded"));
    }

    public async Task<Seen> Filter(string selector) => Seen.Of(await page.EvaluateAsync<JsonElement>("selector => pageWatch.filtered(selector)", selector));

    public async Task<Seen> Drill(string selector) => Seen.Of(await page.EvaluateAsync<JsonElement>("selector => pageWatch.drilled(selector)", selector));

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
