using TrainingAnalytics.Warehouse.Contracts;
using TrainingAnalytics.Warehouse.Landing;

namespace TrainingAnalytics.Warehouse.Tests.Landing;

public sealed class ContractChangeTests : IDisposable
{
    private readonly TemporaryLanding _landing = new();
    private readonly string _sources = Path.Combine(Path.GetTempPath(), "ta-tests", Guid.NewGuid().ToString("n"));

    public ContractChangeTests()
    {
        Directory.CreateDirectory(_sources);
        foreach (var file in Directory.GetFiles(TemporaryLanding.SourcesFolder)) File.Copy(file, Path.Combine(_sources, Path.GetFileName(file)));
    }

    [Fact]
    public void Land_FileGivenAgainUnderAnotherContract_IsJudgedAgainAndKeepsItsPlaceAndName()
    {
        var path = _landing.Write("class_20200101.csv", GoodRows.File("class", GoodRows.Row("class", 1), GoodRows.Row("class", 2, "planned_size", "9")));
        _landing.Land([path]);
        Change("class.yml", "max: 1000 }", "max: 10 }");
        File.Move(path, path = Path.Combine(_landing.Files, "class_renamed_20210101.csv"));
        Assert.Equal(["class_20200101.csv"], LandingZone.Stale(_landing.Zone.Batches(), _landing.Book).Select(b => b.File));

        var report = _landing.Land([path]).Single();
        Assert.Equal(("class_20200101.csv", FileState.Landed, 1L, 1L), (report.File, report.State, report.Accepted, report.Quarantined));
        var batch = Assert.Single(_landing.Zone.Batches());
        Assert.Equal((1, new DateOnly(2020, 1, 1)), (batch.Build, batch.ExtractedOn));
        Assert.Empty(LandingZone.Stale(_landing.Zone.Batches(), _landing.Book));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Recover_KilledWhileABatchTookItsNames_FinishesIt(int named)
    {
        var (before, after) = JudgedTwice();
        string[] files = [.. after.Keys.OrderBy(file => file.EndsWith(".json", StringComparison.Ordinal)).ThenBy(file => file.Length)];
        foreach (var file in files) File.WriteAllBytes(file, before[file]);
        foreach (var file in files[..named]) File.WriteAllBytes(file, after[file]);
        foreach (var file in files[named..]) File.WriteAllBytes(file + ".part", after[file]);

        _landing.Zone.Recover();
        Assert.Equal(Told(after), Told(BatchBytes()));
    }

    [Fact]
    public void Recover_KilledBeforeTheManifestWasWhole_KeepsTheBatchAsItWas()
    {
        var (before, after) = JudgedTwice();
        foreach (var (file, bytes) in before) File.WriteAllBytes(file, bytes);
        foreach (var (file, bytes) in after.Where(file => !file.Key.EndsWith(".json", StringComparison.Ordinal))) File.WriteAllBytes(file + ".part", bytes);

        _landing.Zone.Recover();
        Assert.Equal(Told(before), Told(BatchBytes()));
    }

    [Fact]
    public void Land_AfterAPlaceWasAdded_JudgesFilesWithPlacesAgain()
    {
        var classes = _landing.Write("class.csv", GoodRows.File("class", GoodRows.Row("class", 1, "county_code", "新城关")));
        var attendance = _landing.Write("attendance.csv", GoodRows.File("attendance", GoodRows.Row("attendance")));
        _landing.Land([classes, attendance]);

        File.AppendAllText(Path.Combine(_sources, "region_aliases.csv"), "新城关,540102\n");
        _landing.Book = ContractBook.Read(_sources);

        Assert.Equal(["class.csv"], LandingZone.Stale(_landing.Zone.Batches(), _landing.Book).Select(b => b.File));
        Assert.Equal([("attendance.csv", FileState.Known), ("class.csv", FileState.Landed)], _landing.Land([classes, attendance]).Select(report => (report.File, report.State)));
    }

    [Fact]
    public void Land_ExtractThatIsNoMore_IsKnownAndNotStale()
    {
        var path = _landing.Write("class.csv", GoodRows.File("class", GoodRows.Row("class")));
        _landing.Land([path]);
        File.Delete(Path.Combine(_sources, "class.yml"));
        _landing.Book = ContractBook.Read(_sources);
        Assert.Empty(LandingZone.Stale(_landing.Zone.Batches(), _landing.Book));
        Assert.Equal(FileState.Unknown, _landing.Land([path]).Single().State);
    }

    public void Dispose()
    {
        _landing.Dispose();
        Directory.Delete(_sources, recursive: true);
    }

    // A batch under one contract and then under another: all bytes of its files.
    private (Dictionary<string, byte[]> Before, Dictionary<string, byte[]> After) JudgedTwice()
    {
        var path = _landing.Write("class.csv", GoodRows.File("class", GoodRows.Row("class", 1), GoodRows.Row("class", 2, "planned_size", "9")));
        _landing.Land([path]);
        var before = BatchBytes();
        Change("class.yml", "max: 1000 }", "max: 10 }");
        _landing.Land([path]);
        var after = BatchBytes();
        Assert.Equal(3, after.Count(file => !file.Value.SequenceEqual(before[file.Key])));
        return (before, after);
    }

    private static IEnumerable<string> Told(Dictionary<string, byte[]> files) =>
        files.Select(file => $"{Path.GetFileName(file.Key)} {Convert.ToHexString(file.Value)}").Order(StringComparer.Ordinal);

    private Dictionary<string, byte[]> BatchBytes() =>
        Directory.GetFiles(Path.Combine(_landing.Folder.Landing, "class")).ToDictionary(file => file, File.ReadAllBytes);

    private void Change(string file, string from, string to)
    {
        var path = Path.Combine(_sources, file);
        File.WriteAllText(path, File.ReadAllText(path).Replace(from, to, StringComparison.Ordinal));
        _landing.Book = ContractBook.Read(_sources);
    }
}
