using System.Collections.Concurrent;
using Microsoft.Playwright;
using TrainingAnalytics.Browser.Tests;
using TrainingAnalytics.Warehouse.Dashboards;

[assembly: AssemblyFixture(typeof(RunningSite))]

namespace TrainingAnalytics.Browser.Tests;

/// <summary>One server on a warehouse of its own and one browser, for all journeys.</summary>
public sealed class RunningSite : IAsyncLifetime
{
    private static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private static readonly string[] Broken =
        ["registry__two_faults_in_a_row.csv", "registry__bad_type_date.csv", "payment__bad_code_fund.csv", "registry__missing_column.csv"];

    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentDictionary<string, Lazy<Task<IBrowserContext>>> _signedIn = new();
    private readonly string _warehouse = Path.Combine(Path.GetTempPath(), "ta-browser-tests", Guid.NewGuid().ToString("n"));
    private ServerProcess? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public RunningSite() => Addresses = new PageAddresses(this);

    public string Address { get; private set; } = "";

    /// <summary>What stands on the server's console.</summary>
    public string Said => _server?.Said ?? "";

    internal PageAddresses Addresses { get; }

    /// <summary>Asks the served version at the command line.</summary>
    internal Task<CommandAnswer> Ask(CommandQuestion question, IEnumerable<string> metrics) => CommandAnswer.Of(_warehouse, question, metrics);

    public async ValueTask InitializeAsync()
    {
        if (InstalledChromium.Find() is not { } chromium)
        {
            return;
        }

        _server = ServerProcess.Start("http://127.0.0.1:0", _warehouse);
        Address = await _server.Address();
        // The sample has no faulty file; these are published while the server runs.
        await ServerProcess.Build(_warehouse, Broken);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Flags });
        await Shown((await File.ReadAllTextAsync(Path.Combine(_warehouse, "current"))).Trim());
    }

    // Readers stay with the version before until its pages have been asked: no test may see one and then the other.
    private async Task Shown(string version)
    {
        var page = await SignedIn("领导");
        while (!(await page.Locator(".asof .version").TextContentAsync())!.Contains(version, StringComparison.Ordinal))
        {
            await Task.Delay(LookAgainAfter);
            await page.ReloadAsync();
        }

        await page.Context.CloseAsync();
    }

    /// <summary>A page of a new visitor; without a Chromium the test is skipped with the reason, on CI it fails.</summary>
    public async Task<IPage> Visit(ColorScheme scheme = ColorScheme.Light)
    {
        if (_browser is null)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", InstalledChromium.HowToGetIt);
            Assert.Fail(InstalledChromium.HowToGetIt);
        }

        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = Address,
            ColorScheme = scheme,
            ViewportSize = new() { Width = 1366, Height = 768 },
        });
        return await context.NewPageAsync();
    }

    /// <summary>A page of somebody who has signed in with a demo account, by the button that people see.</summary>
    public async Task<IPage> SignedIn(string role, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await Visit(scheme);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Button, new() { Name = $"以{role}身份登录", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(address => !address.Contains("/sign-in", StringComparison.Ordinal));
        return page;
    }

    /// <summary>One more page for somebody who has signed in before: quicker than a visitor of one's own.</summary>
    public async Task<Tab> Tab(string role)
    {
        var context = await _signedIn.GetOrAdd(role, _ => new(() => Enter(role))).Value;
        return new Tab(await context.NewPageAsync());
    }

    /// <summary>One of the known pages in a tab of its reader, or of another one, with one thing chosen.</summary>
    internal async Task<Tab> Open(PageDefinition page, string? role = null, (string Key, string Value)? chosen = null)
    {
        var tab = await Tab(role ?? KnownPages.ReaderOf(page));
        var address = await Addresses.Of(page);
        await tab.Page.GotoAsync(chosen is { } one ? PageAddresses.With(address, one.Key, one.Value) : address);
        return tab;
    }

    private async Task<IBrowserContext> Enter(string role)
    {
        var page = await SignedIn(role);
        await page.CloseAsync();
        return page.Context;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _server?.Dispose();
        if (Directory.Exists(_warehouse))
        {
            Directory.Delete(_warehouse, recursive: true);
        }
    }
}
