using TrainingAnalytics.Warehouse.Landing;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Tests.Landing;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Tests.Pipelines;

public sealed class PipelineTests : IDisposable
{
    private static readonly (string, string)[] Void = [("status", "void"), ("completed_on", "")];

    private readonly TemporaryLanding _landing = new();

    [Fact]
    public void Build_FilesThatCorrectEachOther_AddUpPerFileAndStandAgain()
    {
        _landing.Write("a/registry.csv", GoodRows.File("registry", GoodRows.Row("registry", 1), GoodRows.Row("registry", 2), GoodRows.Row("registry", 3, "sex", "x")));
        _landing.Write("b/registry.csv", GoodRows.File("registry", GoodRows.Row("registry", 4)));
        // Landed with the others, and still the newest; it withdraws the first row and corrects the fourth.
        _landing.Write("a/registry_20200401.csv", GoodRows.File("registry", GoodRows.Row("registry", 1, false, Void), GoodRows.Row("registry", 4, "attended_hours", "1")));
        _landing.Write("broken/registry.csv", "a,b\n");
        var first = Build();
        Assert.Equal(
            ["registry.csv Landed 3 1 1 1", "registry_20200401.csv Landed 2 2 0 0", "registry.csv Landed 1 0 1 0", "registry.csv Rejected 0 0 0 0"],
            first.Files.Select(Line));
        Assert.True(first.IsNew);
        Assert.Equal(new DateOnly(2020, 3, 20), first.AsOf);
        Assert.Contains(first.Warnings, w => w.StartsWith("registry.csv：第 1 行表头缺少必需的列", StringComparison.Ordinal));

        var again = Build();
        Assert.Equal((first.Version, false), (again.Version, again.IsNew));
        Assert.Equal(["registry.csv Known 3 1 1 1", "registry_20200401.csv Known 2 2 0 0", "registry.csv Known 1 0 1 0", "registry.csv Rejected 0 0 0 0"], again.Files.Select(Line));

        using var shelf = new VersionShelf(_landing.Folder);
        using var version = shelf.Current();
        var loads = version.Query("select file, rows_read, accepted, superseded, quarantined from meta.load").Rows()
            .Select(r => $"{r.Text("file")} {r.Whole("rows_read")} {r.Whole("accepted")} {r.Whole("superseded")} {r.Whole("quarantined")}");
        Assert.Equal(["registry.csv 1 0 1 0", "registry.csv 3 1 1 1", "registry_20200401.csv 2 2 0 0"], loads.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Build_OfOneFileInTwoFolders_CountsItsRowsOnceAndShowsThemInTheStatus()
    {
        foreach (var folder in new[] { "a", "b" }) _landing.Write($"{folder}/registry.csv", GoodRows.File("registry", GoodRows.Row("registry")));
        Assert.Equal(["registry.csv Landed 1 1 0 0", "registry.csv Known 0 0 0 0"], Build().Files.Select(Line));
        using var shelf = new VersionShelf(_landing.Folder);
        using var version = shelf.Current();
        Assert.Equal(["registry.csv Landed 1 1 0 0", "registry.csv Known 0 0 0 0"], LoadReport.Read(version, LastFiles.Read(_landing.Folder)).Select(Line));
    }

    [Fact]
    public void Build_OfNothing_IsRefusedAndSaysWhatToDo()
    {
        _landing.Write("readme.txt", "x");
        Assert.Equal("没有可用的数据：请给出存放 CSV 文件的文件夹，例如 build data-samples/good", Assert.Throws<BuildRefusedException>(Build).Message);
        Assert.Equal([("readme.txt", FileState.Unknown)], LastFiles.Read(_landing.Folder).Select(f => (f.File, f.State)));
    }

    [Fact]
    public void Build_WithADamagedBatch_IsRefusedAndPublishesNothing()
    {
        _landing.Land("class.csv", GoodRows.File("class", GoodRows.Row("class")));
        var batch = _landing.Zone.Batches().Single();
        File.WriteAllText(_landing.Zone.Parquet("class", batch.Batch), "damaged");
        Assert.Throws<BuildRefusedException>(Build);
        Assert.False(File.Exists(_landing.Folder.Current));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Build_TheSameVersionDamaged_IsBuiltAgainAndSaysSo(bool rebuild)
    {
        _landing.Write("registry.csv", GoodRows.File("registry", GoodRows.Row("registry", 1)));
        var name = Build().Version;
        var file = _landing.Folder.VersionFile(name);
        var whole = new FileInfo(file).Length;
        using (var cut = File.OpenWrite(file)) cut.SetLength(whole / 2);
        // DuckDB itself opens it, and tells only of a query that needs what is gone.
        Assert.Equal(
            $"{name}.duckdb：文件被截断，只有 {whole / 2} 字节，应不少于 {whole} 字节。The file was cut off at {whole / 2} bytes of {whole} or more.",
            Assert.Throws<QueryRefusedException>(() => OpenVersion.FromFile(file)).Message);
        var again = Build(rebuild);
        Assert.Equal((name, true), (again.Version, again.IsNew));
        Assert.Equal(
            $"版本 {name} 的文件已损坏，已重新建立；损坏的文件是 {file}.damaged，可以删除。The file of version {name} was damaged and was built again; the damaged one is {file}.damaged and may be deleted.",
            again.Warnings[0]);
        using var shelf = new VersionShelf(_landing.Folder);
        using var version = shelf.Current();
        Assert.Equal(1L, version.Query("select count(*) as n from core.fct_training").Rows().Single().Whole("n"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[{")]
    public void LastFiles_OfADamagedNote_AreNone(string text)
    {
        File.WriteAllText(Path.Combine(_landing.Folder.Landing, "last-files.json"), text);
        Assert.Empty(LastFiles.Read(_landing.Folder));
    }

    public void Dispose() => _landing.Dispose();

    private BuildReport Build() => Build(rebuild: false);

    private BuildReport Build(bool rebuild) => new Pipeline(new(_landing.Folder, ProductFiles.Find(), [_landing.Files], Rebuild: rebuild)).Build();

    private static string Line(FileReport f) => $"{f.File} {f.State} {f.RowsRead} {f.Accepted} {f.Superseded} {f.Quarantined}";
}
