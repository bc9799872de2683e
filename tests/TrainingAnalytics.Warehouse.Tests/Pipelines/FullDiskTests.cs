using TrainingAnalytics.Warehouse.Extracts;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Tests.Landing;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Tests.Pipelines;

/// <summary>A disk without room, where nobody may mount one: by the device that is always full. With a disk: tests/full-disk.sh.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly TemporaryLanding _landing = new();

    [Fact]
    public void Build_NoRoomForABatch_SaysSoAndKeepsWhatIsPublished()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "this system has no device that is always full");
        _landing.Write("registry_a_20200401.csv", GoodRows.File("registry", GoodRows.Row("registry", 1)));
        var published = Build().Version;
        var path = _landing.Write("class_a_20200401.csv", GoodRows.File("class", [.. Enumerable.Range(1, 200_000).Select(n => GoodRows.Row("class", n))]));
        Directory.CreateDirectory(Path.Combine(_landing.Folder.Landing, "class"));
        var part = _landing.Zone.Parquet("class", SourceProbe.Look(ExtractFile.Of(path)).Hash) + ".part";
        // The file that is none is told of before anything is landed, and after the leftovers of earlier builds are removed.
        _landing.Write("readme.txt", "");
        var full = new Hook(step =>
        {
            if (step.Phase == BuildPhase.Landing && !File.Exists(part)) File.CreateSymbolicLink(part, "/dev/full");
        });
        var refused = Assert.Throws<BuildRefusedException>(() => Build(full));
        Assert.StartsWith("磁盘空间不足，没有发布新版本；请腾出空间后重新构建。The disk is full; nothing was published: make room and build again.", refused.Message, StringComparison.Ordinal);
        Assert.Equal(published, File.ReadAllText(_landing.Folder.Current).Trim());
        Assert.NotEqual(published, Build().Version);
    }

    [Fact]
    public void Take_NoRoomForTheOwnersName_IsTakenAllTheSame()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "this system has no device that is always full");
        File.CreateSymbolicLink(_landing.Folder.BuildOwner, "/dev/full");
        using var taken = BuildLock.Take(_landing.Folder, TimeSpan.Zero);
        File.Delete(_landing.Folder.BuildOwner);
        Assert.Equal("another process", BuildLock.Holder(_landing.Folder));
    }

    public void Dispose() => _landing.Dispose();

    private BuildReport Build(IProgress<BuildStep>? progress = null) =>
        new Pipeline(new(_landing.Folder, ProductFiles.Find(), [_landing.Files]), progress).Build();

    private sealed class Hook(Action<BuildStep> act) : IProgress<BuildStep>
    {
        public void Report(BuildStep value) => act(value);
    }
}
