using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Tests.Landing;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Tests.Pipelines;

/// <summary>The note that a folder holds a sample scales the plan as long as batches of such a folder are landed, and never else.</summary>
public sealed class SampleNotesTests : IDisposable
{
    private const string Note = "scale: 0.016\nscaled_targets: [trainings_completed]\nzh: 模拟数据\nen: Synthetic data\n";

    private readonly TemporaryLanding _landing = new();

    [Fact]
    public void Build_FolderWithANote_ScalesThePlanAndSaysSo()
    {
        _landing.Write("sample/sample.yml", Note);
        Registry("sample/a/registry.csv", 1);
        Build("sample");
        Assert.Equal("1120 0.016 模拟数据 Synthetic data", Plan());
        Build();
        Assert.Equal("1120 0.016 模拟数据 Synthetic data", Plan());
    }

    [Fact]
    public void Build_NoteOfARefusedBuild_CountsForNoRealFile()
    {
        _landing.Write("sample/sample.yml", Note);
        _landing.Write("sample/registry.csv", "a,b\n");
        Assert.Throws<BuildRefusedException>(() => Build("sample"));
        Registry("real/registry.csv", 1);
        Build("real");
        Assert.Equal("70000", Plan());
    }

    [Fact]
    public void Build_NoteThatAKilledBuildOfAnEarlierReleaseLeft_CountsForNoRealFile()
    {
        File.WriteAllText(Loose, Note);
        Registry("real/registry.csv", 1);
        Build("real");
        Assert.Equal("70000", Plan());
        Assert.False(File.Exists(Loose));
    }

    [Fact]
    public void Build_OneFileOfASample_IsOfTheSample()
    {
        _landing.Write("sample/sample.yml", Note);
        Registry("sample/registry.csv", 1);
        Build("sample/registry.csv");
        Assert.Equal("1120 0.016 模拟数据 Synthetic data", Plan());
    }

    [Fact]
    public void Build_FolderAboveASample_IsOfTheSample()
    {
        _landing.Write("all/sample/sample.yml", Note);
        Registry("all/sample/registry.csv", 1);
        Registry("all/real/registry.csv", 2);
        Build("all");
        Assert.Equal("1120 0.016 模拟数据 Synthetic data", Plan());
    }

    [Fact]
    public void Build_RealFilesIntoASample_StaysASample()
    {
        _landing.Write("sample/sample.yml", Note);
        Registry("sample/registry.csv", 1);
        Build("sample");
        Registry("real/registry.csv", 2);
        Build("real");
        Assert.Equal("1120 0.016 模拟数据 Synthetic data", Plan());
    }

    [Fact]
    public void Build_NoteCorrected_CountsForFilesThatAreLanded()
    {
        _landing.Write("sample/sample.yml", Note);
        Registry("sample/registry.csv", 1);
        Build("sample");
        _landing.Write("sample/sample.yml", Note.Replace("0.016", "0.5", StringComparison.Ordinal));
        Build("sample");
        Assert.Equal("35000 0.5 模拟数据 Synthetic data", Plan());
    }

    [Fact]
    public void Build_SampleOfAnEarlierRelease_StaysASample()
    {
        Registry("a/registry.csv", 1);
        _landing.Land();
        File.WriteAllText(Loose, Note);
        Registry("b/registry.csv", 2);
        Build("b");
        Build("b");
        Assert.Equal("1120 0.016 模拟数据 Synthetic data", Plan());
        Assert.False(File.Exists(Loose));
    }

    [Theory]
    [InlineData("scale: [oops", 2, "不能读的内容（", "scale、scaled_targets、zh、en 各一行")]
    [InlineData("scale: 1\nscael: 2", 2, "scael", "scale、scaled_targets、zh、en 之一")]
    [InlineData("zh: x\nscale: 1e300", 2, "scale: 1e300", "0.000001 至 1000 的数")]
    [InlineData("scale: .nan", 1, "scale: .nan", "0.000001 至 1000 的数")]
    [InlineData("scale: -1", 1, "scale: -1", "0.000001 至 1000 的数")]
    [InlineData("scale: half", 1, "scale: half", "0.000001 至 1000 的数")]
    [InlineData("scale: [1]", 1, "scale: 不是单个值", "0.000001 至 1000 的数")]
    [InlineData("scale: 1\nscaled_targets:", 2, "scaled_targets: 不是列表", "指标代号的列表，如 [trainings_completed]")]
    [InlineData("scale: 1\nzh: [x]", 2, "zh: 不是单个值", "一段文字")]
    [InlineData("", 1, "空文件", "scale、scaled_targets、zh、en 各一行")]
    [InlineData("just a text", 1, "不能读的内容", "scale、scaled_targets、zh、en 各一行")]
    public void Build_WithAFaultyNote_IsRefusedAndLandsNothing(string text, int line, string found, string expected)
    {
        var note = _landing.Write("sample/sample.yml", text);
        Registry("sample/registry.csv", 1);
        var message = Assert.Throws<BuildRefusedException>(() => Build("sample")).Message;
        Assert.StartsWith($"{note} 第 {line} 行：找到 {found}", message, StringComparison.Ordinal);
        Assert.EndsWith($"，应为 {expected}；没有装载任何文件，请改正后重新构建。Nothing was landed: correct the file and build again.", message, StringComparison.Ordinal);
        Assert.Empty(_landing.Zone.Batches());
        Registry("real/registry.csv", 2);
        Build("real");
        Assert.Equal("70000", Plan());
    }

    [Fact]
    public void Build_FaultyNoteOfAnEarlierRelease_SaysWhatToDo()
    {
        Registry("a/registry.csv", 1);
        _landing.Land();
        File.WriteAllText(Loose, "scale: 1e300");
        Assert.Equal(
            $"{Loose} 第 1 行：找到 scale: 1e300，应为 0.000001 至 1000 的数；请改正后重新构建；仓库中没有模拟数据的，删除这个文件。Correct the file and build again, or delete it where the warehouse holds no sample.",
            Assert.Throws<BuildRefusedException>(() => Build()).Message);
        File.Delete(Loose);
        Build();
        Assert.Equal("70000", Plan());
    }

    public void Dispose() => _landing.Dispose();

    private string Loose => Path.Combine(_landing.Folder.Landing, "sample.yml");

    private void Registry(string name, int row) => _landing.Write(name, GoodRows.File("registry", GoodRows.Row("registry", row)));

    private void Build(params string[] places) =>
        new Pipeline(new(_landing.Folder, ProductFiles.Find(), [.. places.Select(place => Path.Combine(_landing.Files, place))])).Build();

    // The plan's 70,000 of 2020 as the current version has it, and what it says of a sample.
    private string Plan()
    {
        using var shelf = new VersionShelf(_landing.Folder);
        using var version = shelf.Current();
        var target = version.Query("select cast(cast(value as int) as varchar) as value from core.fct_target where metric = 'trainings_completed' and year = 2020 and region_code = '540000'");
        var said = version.Query("select concat_ws(' ', scale, note_zh, note_en) as said from meta.sample").Rows().Select(row => row.Text("said"));
        return string.Join(' ', [target.Rows().Single().Text("value"), .. said]);
    }
}
