using Microsoft.Extensions.Logging.Abstractions;
using TrainingAnalytics.Web.Start;

namespace TrainingAnalytics.Web.Tests;

public sealed class ShownVersionTests : IDisposable
{
    private readonly HandMadeRegion _region = new();
    private readonly SetClock _clock = new();
    private readonly ShownVersion _shown;

    public ShownVersionTests() => _shown = new(_region.House.Shelf, _clock);

    [Fact]
    public async Task Shown_NobodyAsksBeforehand_IsTheCurrentOne()
    {
        Assert.Equal("2021-09-30-00000001", Shown());

        await Publish(2);

        Assert.Equal("2021-09-30-00000002", Shown());
    }

    [Fact]
    public async Task Shown_WhileTheNewOneIsAsked_IsTheOneBefore()
    {
        _shown.IsAwaited = true;
        Assert.Equal("2021-09-30-00000001", Shown());

        await Publish(2);

        Assert.Equal("2021-09-30-00000001", Shown());
        using var ready = _region.House.Shelf.Current();
        _shown.Show(ready);
        Assert.True(_shown.Shows(ready));
        Assert.Equal("2021-09-30-00000002", Shown());
    }

    [Fact]
    public async Task Shown_AskedForAMinute_IsTheNewOneAllTheSame()
    {
        _shown.IsAwaited = true;
        Assert.Equal("2021-09-30-00000001", Shown());
        await Publish(2);
        Assert.Equal("2021-09-30-00000001", Shown());
        _clock.Now += TimeSpan.FromSeconds(59).Ticks;
        await Publish(3);
        Assert.Equal("2021-09-30-00000001", Shown());

        _clock.Now += TimeSpan.FromSeconds(1).Ticks;

        Assert.Equal("2021-09-30-00000003", Shown());
    }

    [Fact]
    public async Task NewVersions_Looked_ShowTheNewOne()
    {
        using var versions = new NewVersions(_region.House, new Readers(TimeProvider.System), NullLogger<NewVersions>.Instance);
        _region.House.Shown.IsAwaited = true;
        using (var before = _region.House.Shown.Current()) Assert.Equal("2021-09-30-00000001", before.Name);
        await Publish(2);

        await versions.Look(TestContext.Current.CancellationToken);

        using var after = _region.House.Shown.Current();
        Assert.Equal("2021-09-30-00000002", after.Name);
    }

    [Fact]
    public void Reader_OfTheVersionBefore_ReadsOnAfterAnotherIsShown()
    {
        _shown.IsAwaited = true;
        using var reading = _shown.Current();
        using (var again = reading.Again()) Assert.Equal(reading.Name, again.Name);

        _shown.Dispose();

        Assert.Equal(1, reading.Query("select 1 as one").RowCount);
    }

    public void Dispose()
    {
        _shown.Dispose();
        _region.Dispose();
    }

    private string Shown()
    {
        using var version = _shown.Current();
        return version.Name;
    }

    // A shelf looks for another version at most every 200 ms.
    private async Task Publish(int number)
    {
        _region.Publish(number);
        await Task.Delay(TimeSpan.FromMilliseconds(250), TestContext.Current.CancellationToken);
    }
}
