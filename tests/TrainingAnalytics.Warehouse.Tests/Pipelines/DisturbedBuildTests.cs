using TrainingAnalytics.Warehouse.Tests.Landing;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Tests.Pipelines;

/// <summary>Builds that are killed, stopped, or started beside each other. In full by hand: tests/kill-builds.sh.</summary>
public sealed class DisturbedBuildTests : IDisposable
{
    private const string Landing = "landing files", Models = "building models", Patterns = "running the patterns", Publishing = "发布 publishing";

    private readonly TemporaryLanding _landing = new();

    private string Warehouse => _landing.Folder.Root;

    [Fact]
    public async Task Build_KilledInEveryPhase_EndsAsIfNothingHadBeen()
    {
        var earlier = await Publish("registry_a_20200401.csv", 1);
        for (var i = 2; i <= 7; i++) _landing.Write($"registry_{i}_20200701.csv", GoodRows.File("registry", GoodRows.Row("registry", i), GoodRows.Row("registry", 100)));
        var undisturbed = await BuildElsewhere();
        foreach (var (phase, after) in new[] { ("", 200), (Landing, 0), (Landing, 150), (Models, 100), (Patterns, 50), (Publishing, 0) })
        {
            using var build = BuildProcess.Start(Warehouse, "build", _landing.Files);
            await build.Says(phase);
            await Task.Delay(after, TestContext.Current.CancellationToken);
            await build.Kill();
            RequireWhole(earlier, undisturbed);
        }

        Assert.InRange(await Build(), 0, 1);
        Assert.Equal(undisturbed, Current());
        Assert.Empty(Leftovers());
    }

    [Fact]
    public async Task Build_AskedToEnd_PublishesNothingAndSaysSo()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM");
        var earlier = await Publish("registry_a_20200401.csv", 1);
        _landing.Write("registry_b_20200701.csv", GoodRows.File("registry", GoodRows.Row("registry", 2)));
        using var build = BuildProcess.Start(Warehouse, "build", _landing.Files);
        await build.Says(Models);
        Assert.Equal(3, await build.Terminate());
        Assert.EndsWith("构建已停止，没有发布新版本。The build was stopped; nothing was published.", build.Messages.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(earlier, Current());
        Assert.Empty(Leftovers());
        Assert.Null(BuildLock.Holder(_landing.Folder));
    }

    [Fact]
    public async Task Build_BesideAnother_SaysWhoIsWaitedForAndThenBuilds()
    {
        _landing.Write("registry_a_20200401.csv", GoodRows.File("registry", GoodRows.Row("registry", 1)));
        using var held = BuildLock.Take(_landing.Folder, TimeSpan.Zero);
        using var second = BuildProcess.Start(Warehouse, "build", _landing.Files);
        await second.Says("waiting for another build");
        await second.Says($"process {Environment.ProcessId} since");
        Assert.Contains($"等待另一次构建 waiting for another build process {Environment.ProcessId} since 20", second.Messages, StringComparison.Ordinal);
        Assert.False(File.Exists(_landing.Folder.Current));
        held.Dispose();
        Assert.InRange(await second.End(), 0, 1);
        Assert.True(File.Exists(_landing.Folder.Current));
    }

    [Fact]
    public async Task Build_TwoAtOnce_BothEndWithOneVersion()
    {
        _landing.Write("registry_a_20200401.csv", GoodRows.File("registry", GoodRows.Row("registry", 1)));
        using var first = BuildProcess.Start(Warehouse, "build", _landing.Files);
        using var second = BuildProcess.Start(Warehouse, "build", _landing.Files);
        Assert.All(await Task.WhenAll(first.End(), second.End()), status => Assert.InRange(status, 0, 1));
        using var shelf = new VersionShelf(_landing.Folder);
        Assert.Single(shelf.List());
    }

    [Fact]
    public async Task Build_LockOfAKilledBuild_IsNone()
    {
        _landing.Write("registry_a_20200401.csv", GoodRows.File("registry", GoodRows.Row("registry", 1)));
        using (var killed = BuildProcess.Start(Warehouse, "build", _landing.Files))
        {
            await killed.Says(Landing);
            Assert.StartsWith("process ", BuildLock.Holder(_landing.Folder), StringComparison.Ordinal);
            await killed.Kill();
        }

        Assert.Null(BuildLock.Holder(_landing.Folder));
        Assert.InRange(await Build(), 0, 1);
    }

    [Fact]
    public async Task Rollback_WhileABuildRuns_HoldsUntilItPublishes()
    {
        var earlier = await Publish("registry_a_20200401.csv", 1);
        var later = await Publish("registry_b_20200701.csv", 2);
        using var held = BuildLock.Take(_landing.Folder, TimeSpan.Zero);
        using var rollback = BuildProcess.Start(Warehouse, "rollback", earlier);
        Assert.Equal(0, await rollback.End());
        Assert.Contains($"A build is running (process {Environment.ProcessId} since", rollback.Messages, StringComparison.Ordinal);
        Assert.Equal(earlier, Current());
        held.Dispose();
        Assert.InRange(await Build(), 0, 1);
        Assert.Equal(later, Current());
    }

    public void Dispose() => _landing.Dispose();

    private async Task<string> Publish(string file, int row)
    {
        _landing.Write(file, GoodRows.File("registry", GoodRows.Row("registry", row)));
        Assert.InRange(await Build(), 0, 1);
        return Current();
    }

    private Task<int> Build() => Build(Warehouse);

    private async Task<int> Build(string warehouse)
    {
        using var build = BuildProcess.Start(warehouse, "build", _landing.Files);
        return await build.End();
    }

    // The name of a version is the hash of what went into it, and of the order in which it came.
    private async Task<string> BuildElsewhere()
    {
        var elsewhere = Path.Combine(_landing.Files, "..", "undisturbed");
        CopyFolder(Warehouse, elsewhere);
        Assert.InRange(await Build(elsewhere), 0, 1);
        return File.ReadAllText(Path.Combine(elsewhere, "current")).Trim();
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private void RequireWhole(params string[] possible)
    {
        Assert.Contains(Current(), possible);
        using (var shelf = new VersionShelf(_landing.Folder))
        using (var version = shelf.Current())
            Assert.NotNull(version.Query("select count(*) as n from core.fct_training").Rows().Single().Whole("n"));
        Assert.DoesNotContain(Directory.GetFiles(_landing.Folder.Versions, "*.wal"), log => !log.Contains(".building.", StringComparison.Ordinal));
        Assert.All(_landing.Zone.Batches(), batch => Assert.True(
            File.Exists(_landing.Zone.Parquet(batch.Extract, batch.Batch)) && File.Exists(_landing.Zone.Quarantine(batch.Extract, batch.Batch))));
    }

    private string Current() => File.ReadAllText(_landing.Folder.Current).Trim();

    private IEnumerable<string> Leftovers() => Directory.GetFileSystemEntries(Warehouse, "*", SearchOption.AllDirectories)
        .Where(path => path.EndsWith(".part", StringComparison.Ordinal) || path.EndsWith(".tmp", StringComparison.Ordinal)
            || path.Contains(".building.", StringComparison.Ordinal) || Path.GetFileName(path) is "build.owner" or "unfinished.json");
}
