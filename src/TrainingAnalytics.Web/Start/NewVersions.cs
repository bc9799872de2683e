using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;
using TrainingAnalytics.Web.SignIn;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Start;

/// <summary>
/// Asks what the region's pages ask as soon as a version appears, one question after another and only while no reader
/// waits: nobody waits for more than one of them. Who comes later finds the answers, and who comes meanwhile shares the flight.
/// </summary>
public sealed partial class NewVersions(House house, Readers readers, ILogger<NewVersions> log) : BackgroundService
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(500), Pause = TimeSpan.FromMilliseconds(20);

    private static readonly Viewer[] Viewers =
        [.. DemoAccount.All.Select(account => DemoAccount.ViewerOf(account.Principal(""))).OfType<Viewer>().Where(viewer => viewer.SeesMetrics).Distinct()];

    private string? _asked;

    /// <summary>Asks for the current version, unless that was done; what cannot be answered is asked again by whoever opens its page.</summary>
    public async Task Look(CancellationToken stop)
    {
        if (stop.IsCancellationRequested) return;
        using var version = house.Shelf.Current();
        if (version.Name == _asked) return;
        _asked = version.Name;
        foreach (var (catalogue, viewer, asked) in Questions(house.Facts(version)))
        {
            await Quiet(stop);
            if (stop.IsCancellationRequested || IsOutdated(version)) return;
            await house.Desk.Answer(catalogue, version, viewer, asked).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            // First of all it waits: the server starts meanwhile.
            await Task.Delay(LookAgainAfter, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await Try(stoppingToken);
        }
    }

    private async Task Try(CancellationToken stop)
    {
        try
        {
            await Look(stop);
        }
        catch (Exception trouble) when (trouble is not OutOfMemoryException)
        {
            // Whatever it is, readers ask for themselves; the server must not stop for it.
            LogTrouble(log, trouble);
        }
    }

    private async Task Quiet(CancellationToken stop)
    {
        while (!readers.AreQuiet && !stop.IsCancellationRequested) await Task.Delay(Pause, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    // What a newer version has taken the place of is asked nothing more.
    private bool IsOutdated(OpenVersion version)
    {
        using var current = house.Shelf.Current();
        return current.Name != version.Name;
    }

    // In the menu's order: the first is what most open.
    private IEnumerable<(MetricCatalogue Catalogue, Viewer Viewer, Asked Asked)> Questions(PageFacts facts) =>
        from file in house.Pages.Files.Values
        let page = file.Page
        where page is { Scope.Length: 0 }
        orderby page.Menu == 0, page.Menu
        from viewer in Viewers
        where page.IsFor(viewer)
        from asked in Questions(page, file.Catalogue, facts).OfPage(viewer)
        select (file.Catalogue, viewer, asked);

    private static TileQuestions Questions(PageDefinition page, MetricCatalogue catalogue, PageFacts facts) =>
        new(page, new Selection(page.Id, "", ImmutableSortedDictionary<string, string>.Empty, TextBook.For(null).Language), catalogue, facts.AsOf);

    [LoggerMessage(LogLevel.Warning, "A version's pages could not be asked beforehand")]
    private static partial void LogTrouble(ILogger log, Exception trouble);
}
