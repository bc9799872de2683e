using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Tests.Versions;

public sealed class PublicationUnderReadersTests : IDisposable
{
    private const int Readers = 16;
    private const int Publications = 50;

    private readonly TemporaryWarehouse _warehouse = new();
    private long _answers;

    [Fact]
    public async Task Publish_FiftyTimesUnderSixteenReaders_FailsNobodyAndMixesNothing()
    {
        Publish(1);
        using var done = new CancellationTokenSource();
        // Their own shelf, as the web server has: it finds out by itself that another version is current.
        using var shelf = new VersionShelf(_warehouse.Folder);
        var readers = Enumerable.Range(0, Readers).Select(_ => Task.Run(() => Read(shelf, done.Token))).ToArray();
        for (var i = 2; i <= Publications; i++) Publish(i);
        await done.CancelAsync();
        await Task.WhenAll(readers);
        Assert.InRange(_answers, Publications, long.MaxValue);
    }

    public void Dispose() => _warehouse.Dispose();

    private void Publish(int number) =>
        _warehouse.Publish(number, $"create table a as select {number} as n", $"create table b as select {number} as n from generate_series(1, 5000)");

    // Two queries of one lease: what they say is of one version, also when another is published between them.
    private void Read(VersionShelf shelf, CancellationToken done)
    {
        while (!done.IsCancellationRequested)
        {
            using var version = shelf.Current();
            var first = version.Query("select n from a").Rows().Single().Whole("n");
            Thread.Yield();
            var row = version.Query("select min(n) as low, max(n) as high, count(*) as rows from b").Rows().Single();
            Assert.Equal((first, first, 5000L), (row.Whole("low"), row.Whole("high"), row.Whole("rows")));
            Assert.EndsWith($"{first:x8}", version.Name, StringComparison.Ordinal);
            Interlocked.Increment(ref _answers);
        }
    }
}
