using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Tests.Versions;

public sealed class VersionShelfTests : IDisposable
{
    private readonly TemporaryWarehouse _warehouse = new();

    [Fact]
    public void Current_NothingPublished_SaysHowToBuild() =>
        Assert.Contains("training-analytics build", Assert.Throws<NothingPublishedException>(_warehouse.Shelf.Current).Message, StringComparison.Ordinal);

    [Fact]
    public void Current_AfterPublication_IsTheNewOneAndTheOldStaysReadable()
    {
        Publish(1);
        using var old = _warehouse.Shelf.Current();
        Publish(2);
        using var current = _warehouse.Shelf.Current();
        Assert.Equal((1L, 2L), (Number(old), Number(current)));
    }

    [Fact]
    public async Task Current_PublishedByAnother_IsSeenSoon()
    {
        Publish(1);
        using var elsewhere = new VersionShelf(_warehouse.Folder);
        using (var before = elsewhere.Current()) Assert.Equal(1L, Number(before));
        Publish(2);
        await Task.Delay(250, TestContext.Current.CancellationToken);
        using var after = elsewhere.Current();
        Assert.Equal(2L, Number(after));
    }

    [Fact]
    public void Publish_SixVersions_KeepsFive()
    {
        for (var i = 1; i <= 6; i++) Publish(i);
        Assert.Equal(["6", "5", "4", "3", "2"], _warehouse.Shelf.List().Select(kept => kept.Name[^1..]));
        Assert.Equal([true, false, false, false, false], _warehouse.Shelf.List().Select(kept => kept.IsCurrent));
    }

    [Fact]
    public void Publish_OldVersionOpen_IsNotPruned()
    {
        Publish(1);
        using var reader = _warehouse.Shelf.Current();
        for (var i = 2; i <= 8; i++) Publish(i);
        Assert.Equal(1L, Number(reader));
        Assert.Contains(_warehouse.Shelf.List(), kept => kept.Name == reader.Name);
    }

    [Fact]
    public void Publish_SameNameAgain_LeavesTheFileAsItIs()
    {
        Publish(1);
        using var reader = _warehouse.Shelf.Current();
        Publish(2);
        Publish(1);
        using var current = _warehouse.Shelf.Current();
        Assert.Equal((1L, reader.Name), (Number(current), current.Name));
        Assert.Equal(2, _warehouse.Shelf.List().Count);
    }

    [Fact]
    public void Publish_SameNameWhoseFileIsDamaged_TakesTheNewOne()
    {
        Publish(1);
        Publish(2);
        var file = _warehouse.Folder.VersionFile("2021-09-30-00000001");
        File.WriteAllText(file, "no database");
        Publish(1);
        using var current = _warehouse.Shelf.Current();
        Assert.Equal(1L, Number(current));
        Assert.Equal("no database", File.ReadAllText(file + ".damaged"));
        Assert.Equal(2, _warehouse.Shelf.List().Count);
    }

    [Fact]
    public void Publish_NotFinished_IsRefused()
    {
        Publish(1);
        using var bench = Workbench.ForBuild(_warehouse.Folder);
        bench.Execute("create table t as select 1 as i");
        Assert.Throws<InvalidOperationException>(() => _warehouse.Shelf.Publish(bench.BuildingFile, "2021-09-30-ffff"));
    }

    [Fact]
    public void Publish_Always_LeavesNoLogAndNothingElseBeside()
    {
        for (var i = 1; i <= 3; i++) Publish(i);
        Assert.All(Directory.GetFileSystemEntries(_warehouse.Folder.Versions), path => Assert.EndsWith(".duckdb", path, StringComparison.Ordinal));
        Assert.Equal(3, Directory.GetFileSystemEntries(_warehouse.Folder.Versions).Length);
        Assert.Equal(["current", "current.lock", "landing", "versions"], Directory.GetFileSystemEntries(_warehouse.Folder.Root).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void MakeCurrent_Earlier_IsReadAtOnceAndIsKept()
    {
        for (var i = 1; i <= 5; i++) Publish(i);
        _warehouse.Shelf.MakeCurrent("2021-09-30-00000001");
        using var current = _warehouse.Shelf.Current();
        Assert.Equal(1L, Number(current));
        KeptAfter(6, 7);
    }

    [Fact]
    public void MakeCurrent_Oldest_IsKeptThroughTheNextBuilds()
    {
        for (var i = 1; i <= 5; i++) Publish(i);
        _warehouse.Shelf.MakeCurrent("2021-09-30-00000001");
        for (var i = 6; i <= 9; i++) Publish(i);
        Assert.Equal(["9", "8", "7", "6", "1"], _warehouse.Shelf.List().Select(kept => kept.Name[^1..]));
    }

    [Fact]
    public void Publish_CurrentThatLooksOldest_IsKept()
    {
        for (var i = 1; i <= 5; i++) Publish(i);
        // A clock that was wrong, or a release that did not tell a rollback by the file's time.
        File.SetLastWriteTimeUtc(_warehouse.Folder.VersionFile("2021-09-30-00000005"), new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Publish(6);
        Assert.Equal(["6", "4", "3", "2", "1", "5"], _warehouse.Shelf.List().Select(kept => kept.Name[^1..]));
    }

    [Theory]
    [InlineData("2021-09-30-00000009")]
    [InlineData("../../secret")]
    public void MakeCurrent_Unknown_NamesTheKeptOnes(string name)
    {
        Publish(1);
        var refused = Assert.Throws<UnknownVersionException>(() => _warehouse.Shelf.MakeCurrent(name));
        Assert.EndsWith($"There is no version '{name}'. Kept: 2021-09-30-00000001.", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2021-09-30-aaaaaaaa\n")]
    [InlineData("2021-09-30-bbbbbbbb\n")]
    public async Task Current_NameOrFileBroken_StaysOnTheOpenVersion(string? content)
    {
        Publish(1);
        using (var before = _warehouse.Shelf.Current()) Assert.Equal(1L, Number(before));
        await File.WriteAllTextAsync(_warehouse.Folder.VersionFile("2021-09-30-bbbbbbbb"), "no database", TestContext.Current.CancellationToken);
        File.Delete(_warehouse.Folder.Current);
        if (content is not null) await File.WriteAllTextAsync(_warehouse.Folder.Current, content, TestContext.Current.CancellationToken);
        await Task.Delay(250, TestContext.Current.CancellationToken);
        using var after = _warehouse.Shelf.Current();
        Assert.Equal(1L, Number(after));
    }

    [Fact]
    public void ForBuild_AfterAKilledBuild_RemovesItsFiles()
    {
        var file = _warehouse.Folder.NewBuildingFile();
        File.WriteAllText(file, "half");
        File.WriteAllText(file + ".wal", "half");
        Directory.CreateDirectory(file + ".spill");
        Publish(1);
        Assert.Single(Directory.GetFileSystemEntries(_warehouse.Folder.Versions));
    }

    [Fact]
    public void ForBuild_FolderOfWhatDoesNotFitIntoMemory_IsItsOwnersOnly()
    {
        using (Workbench.ForBuild(_warehouse.Folder))
        {
            var spill = Assert.Single(Directory.GetDirectories(_warehouse.Folder.Versions));
            Assert.EndsWith(".spill", spill, StringComparison.Ordinal);
            if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(spill));
        }

        Assert.Empty(Directory.GetFileSystemEntries(_warehouse.Folder.Versions));
    }

    [Fact]
    public void RemoveLeftovers_WhileAnotherMakesAVersionCurrent_LeavesItsFile()
    {
        var halfWritten = _warehouse.Folder.Current + ".1.tmp";
        File.WriteAllText(halfWritten, "2021-09-30-00000001");
        using (HeldFile.Try(_warehouse.Folder.CurrentLock)) _warehouse.Folder.RemoveLeftovers();
        Assert.True(File.Exists(halfWritten));
        _warehouse.Folder.RemoveLeftovers();
        Assert.False(File.Exists(halfWritten));
    }

    public void Dispose() => _warehouse.Dispose();

    private void KeptAfter(params int[] numbers)
    {
        foreach (var number in numbers) Publish(number);
        Assert.Equal($"{numbers[^1]:x8}", _warehouse.Shelf.List()[0].Name[^8..]);
    }

    private void Publish(int number) => _warehouse.Publish(number, $"create table t as select {number} as number");

    private static long? Number(OpenVersion version) => version.Query("select number from t").Rows().Single().Whole("number");
}
