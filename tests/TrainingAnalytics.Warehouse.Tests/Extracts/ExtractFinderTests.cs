using TrainingAnalytics.Warehouse.Extracts;

namespace TrainingAnalytics.Warehouse.Tests.Extracts;

public sealed class ExtractFinderTests : IDisposable
{
    private readonly string _root = Path.Combine(Path.GetTempPath(), "ta-tests", Guid.NewGuid().ToString("n"));

    public ExtractFinderTests() => Directory.CreateDirectory(Path.Combine(_root, "inner", "deep"));

    [Fact]
    public void Find_InFolders_TakesEveryFileOnceByPath()
    {
        foreach (var name in new[] { "b.csv", "a.csv", "inner/c.csv", "inner/deep/d.csv.gz", ".hidden.csv" }) File.WriteAllText(Path.Combine(_root, name), "");
        var (files, unreadable) = ExtractFinder.Find([Path.Combine(_root, "inner"), _root, Path.Combine(_root, "a.csv")]);
        Assert.Equal(["a.csv", "b.csv", "c.csv", "d.csv.gz"], files.Select(f => f.Name));
        Assert.Empty(unreadable);
    }

    [Fact]
    public void Find_PlaceThatIsNotThere_HidesNoOther()
    {
        File.WriteAllText(Path.Combine(_root, "a.csv"), "");
        var gone = Path.Combine(_root, "gone");
        var (files, unreadable) = ExtractFinder.Find([gone, _root]);
        Assert.Equal("a.csv", Assert.Single(files).Name);
        Assert.Equal((gone, "不存在；请检查路径"), Assert.Single(unreadable));
    }

    [Fact]
    public void Find_FolderThatMayNotBeRead_HidesOnlyItself()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.UserName == "root", "the system lets this user read every folder");
        var shut = Path.Combine(_root, "inner");
        File.WriteAllText(Path.Combine(_root, "z.csv"), "");
        Allow(shut, UnixFileMode.None);
        var (files, unreadable) = ExtractFinder.Find([_root]);
        Allow(shut, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal("z.csv", Assert.Single(files).Name);
        Assert.Equal(shut, Assert.Single(unreadable).Place);
    }

    [Fact]
    public void Find_LinkInACircle_Ends()
    {
        Directory.CreateSymbolicLink(Path.Combine(_root, "inner", "back"), _root);
        File.WriteAllText(Path.Combine(_root, "a.csv"), "");
        Assert.Single(ExtractFinder.Find([_root]).Files);
    }

    [Theory]
    [InlineData("registry_20200401.csv", "2020-04-01")]
    [InlineData("培训登记_拉萨_20200401.csv.gz", "2020-04-01")]
    [InlineData("registry_20200231.csv", null)]
    [InlineData("registry_120200401.csv", null)]
    [InlineData("registry_20200401_2.csv", null)]
    [InlineData("registry_2019.csv", null)]
    public void ExtractedOn_OfAName_IsTheDateStraightBeforeItsEnding(string name, string? date) =>
        Assert.Equal(date, ExtractFile.Of(name).ExtractedOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    private static void Allow(string folder, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder, mode);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
