using System.Net;
using System.Text.RegularExpressions;

namespace TrainingAnalytics.Browser.Tests;

/// <summary>The real server while versions are published beside it by another process, as a build does it.</summary>
public sealed partial class PublicationUnderVisitorsTests : IDisposable
{
    private const int Visitors = 16, Publications = 50, Kept = 5;

    private static readonly TimeSpan BetweenPublications = TimeSpan.FromMilliseconds(100);

    private readonly string _warehouse = Path.Combine(Path.GetTempPath(), "ta-browser-tests", Guid.NewGuid().ToString("n"));
    private int _pages;

    [Fact]
    public async Task Overview_FiftyPublicationsUnderSixteenVisitors_IsAlwaysServed()
    {
        using var server = ServerProcess.Start("http://127.0.0.1:0", _warehouse);
        var address = new Uri(await server.Address());
        using var done = new CancellationTokenSource();
        var visitors = Enumerable.Range(0, Visitors).Select(_ => Task.Run(() => Visit(address, done.Token))).ToArray();
        for (var i = 0; i < Publications; i++)
        {
            Publish(i);
            await Task.Delay(BetweenPublications, TestContext.Current.CancellationToken);
        }

        await done.CancelAsync();
        await Task.WhenAll(visitors);
        TestContext.Current.TestOutputHelper?.WriteLine($"{_pages} pages");
        Assert.InRange(_pages, Visitors, int.MaxValue);
    }

    public void Dispose()
    {
        if (Directory.Exists(_warehouse))
        {
            Directory.Delete(_warehouse, recursive: true);
        }
    }

    private async Task Visit(Uri address, CancellationToken done)
    {
        using var client = new HttpClient { BaseAddress = address };
        var form = await client.GetStringAsync("/sign-in", CancellationToken.None);
        using var account = new FormUrlEncodedContent([new("account", "leader"), new("__RequestVerificationToken", Token().Match(form).Groups[1].Value)]);
        using var entered = await client.PostAsync("/sign-in/as", account, CancellationToken.None);
        Assert.Equal("/overview", entered.RequestMessage!.RequestUri!.AbsolutePath);
        // A slow machine publishes faster than it serves: whoever came in gets a page all the same.
        do
        {
            using var page = await client.GetAsync("/overview", CancellationToken.None);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Interlocked.Increment(ref _pages);
        }
        while (!done.IsCancellationRequested);
    }

    // A version of its own name for the server, and no second of work: the same contents, put there as a build does.
    private void Publish(int number)
    {
        var versions = Path.Combine(_warehouse, "versions");
        var current = Path.Combine(_warehouse, "current");
        var name = $"2021-09-30-{number:x12}";
        var building = Path.Combine(versions, $"{number}.building.duckdb");
        File.Copy(Path.Combine(versions, File.ReadAllText(current).Trim() + ".duckdb"), building);
        File.Move(building, Path.Combine(versions, name + ".duckdb"));
        File.WriteAllText(current + ".tmp", name);
        File.Move(current + ".tmp", current, overwrite: true);
        foreach (var old in new DirectoryInfo(versions).GetFiles("*.duckdb").OrderByDescending(file => file.LastWriteTimeUtc).ThenByDescending(file => file.Name, StringComparer.Ordinal).Skip(Kept))
        {
            old.Delete();
        }
    }

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)")]
    private static partial Regex Token();
}
