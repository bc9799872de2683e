using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;
using TrainingAnalytics.Web.SignIn;

namespace TrainingAnalytics.Web.Start;

/// <summary>
/// Asks what the pages of the region and of its prefectures ask as soon as a version appears, one question after another,
/// then shows the version to readers, and then asks for what categories are read off. Who comes later finds the answers.
/// </summary>
public sealed partial class NewVersions(House house, Readers readers, ILogger<NewVersions> log) : BackgroundService
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(500), Pause = TimeSpan.FromMilliseconds(20);

    // Who starts the server opens a page at once, and a question that runs already would hold that up. The server itself reads for
    // 2.5 s of it at ten times the data of the region.
    private static readonly TimeSpan FirstLookAfter = TimeSpan.FromSeconds(6);

    // Who reads the version before waits for no question of theirs: those are answered. But the new one must get its turn.
    private static readonly TimeSpan MostPatience = TimeSpan.FromMilliseconds(200);

    private static readonly Viewer[] Viewers =
        [.. DemoAccount.All.Select(account => DemoAccount.ViewerOf(account.Principal(""))).OfType<Viewer>().Where(viewer => viewer.SeesMetrics).Distinct()];

    private string? _asked;

    /// <summary>Asks and shows the current version, unless that was done; what cannot be answered is asked again by whoever opens its page.</summary>
    public async Task Look(CancellationToken stop)
    {
        if (stop.IsCancellationRequested) return;
        using var version = house.Shelf.Current();
        if (version.Name == _asked) return;
        _asked = version.Name;
        try
        {
            await Ask(version, stop);
        }
        finally
        {
            if (!IsOutdated(version)) house.Shown.Show(version);
        }

        await AskCategories(version, stop);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        house.Shown.IsAwaited = true;
        for (var wait = FirstLookAfter; !stoppingToken.IsCancellationRequested; wait = LookAgainAfter)
        {
            await Task.Delay(wait, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
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

    private async Task Ask(OpenVersion version, CancellationToken stop)
    {
        foreach (var (catalogue, viewer, asked) in Questions(version).OfPages())
        {
            await Quiet(house.Shown.Shows(version) ? Timeout.InfiniteTimeSpan : MostPatience, stop);
            if (stop.IsCancellationRequested || IsOutdated(version)) return;
            await Settled(house.Desk.Answer(catalogue, version, viewer, asked));
        }
    }

    // The answers themselves are nobody's page: what stays is the tables of the version that they are read off.
    private async Task AskCategories(OpenVersion version, CancellationToken stop)
    {
        foreach (var (catalogue, viewer, asked) in Questions(version).OfCategories())
        {
            await Quiet(Timeout.InfiniteTimeSpan, stop);
            if (stop.IsCancellationRequested || IsOutdated(version)) return;
            await Settled(Task.Run(() => new MetricQuestions(catalogue).Ask(version, viewer, asked), CancellationToken.None));
        }
    }

    private FirstQuestions Questions(OpenVersion version) => new(house.Pages, house.Facts(version), Viewers);

    // What fails is told to whoever asks it.
    private static Task Settled(Task answer) =>
        answer.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);

    private async Task Quiet(TimeSpan patience, CancellationToken stop)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!readers.AreQuiet && !stop.IsCancellationRequested)
        {
            if (patience != Timeout.InfiniteTimeSpan && TimeProvider.System.GetElapsedTime(began) > patience) return;
            await Task.Delay(Pause, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // What a newer version has taken the place of is asked nothing more.
    private bool IsOutdated(OpenVersion version)
    {
        using var current = house.Shelf.Current();
        return current.Name != version.Name;
    }

    [LoggerMessage(LogLevel.Warning, "A version's pages could not be asked beforehand")]
    private static partial void LogTrouble(ILogger log, Exception trouble);
}
