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

    private void Change(string file, string from, string to)
    {
        var path = Path.Combine(_sources, file);
        File.WriteAllText(path, File.ReadAllText(path).Replace(from, to, StringComparison.Ordinal));
        _landing.Book = ContractBook.Read(_sources);
    }
}
