using TrainingAnalytics.Warehouse.Contracts;
using TrainingAnalytics.Warehouse.Extracts;
using TrainingAnalytics.Warehouse.Landing;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Tests.Landing;

public sealed class StoppedLandingTests : IDisposable
{
    private readonly TemporaryLanding _landing = new();

    [Fact]
    public void Land_WhereNothingCanBeWritten_EndsAndTellsWhy()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "this system has no device that is always full");
        var path = _landing.Write("class.csv", GoodRows.File("class", [.. Enumerable.Range(1, 200_000).Select(n => GoodRows.Row("class", n))]));
        Directory.CreateDirectory(Path.Combine(_landing.Folder.Landing, "class"));
        var batch = SourceProbe.Look(ExtractFile.Of(path)).Hash;
        File.CreateSymbolicLink(_landing.Zone.Parquet("class", batch) + ".part", "/dev/full");
        var told = Assert.ThrowsAny<IOException>(() => _landing.Land([path]));
        Assert.StartsWith("class.csv：不能写入数据仓库", told.Message, StringComparison.Ordinal);
        Assert.Empty(_landing.Zone.Batches());
        // Only the places of the batches, for the build that goes on.
        Assert.Equal(["unfinished.json"], Directory.GetFiles(_landing.Folder.Landing, "*", SearchOption.AllDirectories).Select(Path.GetFileName));
    }

    [Fact]
    public void JudgingAhead_TakerThatStops_EndsTheReading()
    {
        var read = 0;
        IEnumerable<RecordWindow> Endless()
        {
            while (true)
            {
                Interlocked.Increment(ref read);
                yield return new([], []);
            }
        }

        var columns = new Lazy<JudgedWindow>(Empty);
        using (var ahead = new JudgingAhead(Endless(), _ => columns.Value)) Assert.Equal(3, ahead.Windows().Take(3).Count());
        var ended = read;
        Assert.InRange(ended, 3, 3 + (2 * Environment.ProcessorCount) + 3);
        Thread.Sleep(20);
        Assert.Equal(ended, read);
    }

    [Fact]
    public void JudgingAhead_FailureOfTheReading_ReachesTheTaker()
    {
        static IEnumerable<RecordWindow> Failing()
        {
            yield return new([], []);
            throw new SourceRefusedException("gone");
        }

        var columns = new Lazy<JudgedWindow>(Empty);
        using var ahead = new JudgingAhead(Failing(), _ => columns.Value);
        Assert.Equal("gone", Assert.Throws<SourceRefusedException>(() => ahead.Windows().Count()).Message);
    }

    [Fact]
    public void Land_DamagedVault_IsNoFaultOfTheFile()
    {
        _landing.Land("registry_a.csv", GoodRows.File("registry", GoodRows.Row("registry", 1)));
        var vault = Directory.GetFiles(_landing.Folder.Vault, "*.sealed").Single();
        File.WriteAllBytes(vault, File.ReadAllBytes(vault)[..40]);
        Assert.Throws<VaultRefusedException>(() => _landing.Land("registry_b.csv", GoodRows.File("registry", GoodRows.Row("registry", 2))));
    }

    [Fact]
    public void Recover_AfterAKilledBuild_KeepsTheBatches()
    {
        _landing.Land("registry.csv", GoodRows.File("registry", GoodRows.Row("registry", 1)));
        string[] left = [Path.Combine(_landing.Folder.Landing, "registry", "x.parquet.part"), Path.Combine(_landing.Folder.Landing, "as-of.1.tmp"), Path.Combine(_landing.Folder.Vault, "1.sealed.2.tmp")];
        foreach (var file in left) File.WriteAllText(file, "");
        _landing.Zone.Recover();
        Assert.All(left, file => Assert.False(File.Exists(file)));
        Assert.Equal(1L, _landing.Query("select count(*) as n from landing.registry").Rows().Single().Whole("n"));
    }

    [Fact]
    public void Land_AHundredThousandFaultyRows_AllReachTheQuarantineInOrder()
    {
        var report = _landing.Land("class.csv", GoodRows.File("class", [GoodRows.Row("class"), .. Enumerable.Repeat("x", 100_000)]));
        Assert.Equal((100_001L, 1L, 100_000L), (report.RowsRead, report.Accepted, report.Quarantined));
        Assert.Equal(Enumerable.Range(3, 100_000).Select(l => (long)l), _landing.Quarantine().Select(f => f.Line));
    }

    [Fact]
    public void Land_RejectedFileBeforeAGoodOne_DisturbsItNot()
    {
        var text = System.Text.Encoding.UTF8.GetBytes(GoodRows.File("class", [.. Enumerable.Range(1, 900).Select(n => GoodRows.Row("class", n))]));
        for (var i = 0; i < 6; i++)
        {
            _landing.Write($"class_{i}a.csv", [.. text, (byte)'0', 0xFF, 0xFF, (byte)i]);
            _landing.Write($"class_{i}b.csv", GoodRows.File("class", GoodRows.Row("class", i)));
        }

        Assert.Equal(Enumerable.Repeat<FileState[]>([FileState.Rejected, FileState.Landed], 6).SelectMany(s => s), _landing.Land().Select(r => r.State));
    }

    [Fact]
    public void Land_StoppedInBetween_GoesOnInTheOrderOfOneLanding()
    {
        using var undisturbed = new TemporaryLanding();
        for (var i = 0; i < 12; i++)
            foreach (var landing in new[] { _landing, undisturbed }) landing.Write($"class_{i:00}_20200401.csv", GoodRows.File("class", GoodRows.Row("class", i)));
        using var stop = new CancellationTokenSource();
        var files = ExtractFinder.Find([_landing.Files]).Files;
        Assert.Throws<OperationCanceledException>(() => new LandingRun(_landing.Folder, _landing.Book) { Stop = stop.Token }.Land(files, _ => stop.Cancel()));
        Assert.InRange(_landing.Zone.Batches().Count, 1, 11);
        _landing.Land();
        undisturbed.Land();
        Assert.Equal(Places(undisturbed), Places(_landing));
        Assert.Empty(Directory.GetFiles(_landing.Folder.Landing));
    }

    public void Dispose() => _landing.Dispose();

    private static IEnumerable<(string, int, int)> Places(TemporaryLanding landing) => landing.Zone.Batches().Select(b => (b.Batch, b.Build, b.Order));

    private JudgedWindow Empty()
    {
        var key = InstallationKey.OpenOrCreate(_landing.Folder.Vault);
        var book = TemporaryLanding.Contracts;
        return new(ColumnSet.For(book["class"], book.Regions, new(key, new Vault(_landing.Folder.Vault, key)), null));
    }
}
