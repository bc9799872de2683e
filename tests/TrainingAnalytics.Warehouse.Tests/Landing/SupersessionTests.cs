using TrainingAnalytics.Warehouse.Landing;

namespace TrainingAnalytics.Warehouse.Tests.Landing;

public sealed class SupersessionTests : IDisposable
{
    private readonly TemporaryLanding _landing = new();

    [Fact]
    public void Batches_OfOneExtract_AreOrderedByExtractionDateThenBuildThenPath()
    {
        _landing.Land([_landing.Write("x/class_20200301.csv", Class(1)), _landing.Write("x/class_b.csv", Class(2))]);
        _landing.Land([_landing.Write("y/class_c.csv", Class(3)), _landing.Write("y/class_20200201.csv", Class(4)), _landing.Write("y/class_a.csv", Class(5))]);
        Assert.Equal(["class_b.csv", "class_a.csv", "class_c.csv", "class_20200201.csv", "class_20200301.csv"], _landing.Zone.Batches().Select(b => b.File));
    }

    [Fact]
    public void Land_SameKeyTwiceInAFile_KeepsTheFirstWhateverTheLaterHolds()
    {
        var report = _landing.Land("class.csv", GoodRows.File("class", GoodRows.Row("class", 1), GoodRows.Row("class", 1, "venue", "别处"), GoodRows.Row("class", 1)));
        Assert.Equal((3L, 1L, 2L), (report.RowsRead, report.Accepted, report.Quarantined));
        Assert.Equal(["3  duplicate_in_file", "4  duplicate_in_file"], _landing.Faults());
    }

    [Fact]
    public void Land_FaultyRow_HoldsNoKey()
    {
        var report = _landing.Land("class.csv", GoodRows.File("class", GoodRows.Row("class", 1, "planned_size", "0"), GoodRows.Row("class", 1)));
        Assert.Equal((1L, 1L), (report.Accepted, report.Quarantined));
    }

    [Fact]
    public void Land_DuplicatesAndFaults_AreToldInTheFilesOrder()
    {
        _landing.Land("class.csv", GoodRows.File("class", GoodRows.Row("class", 1), GoodRows.Row("class", 1), GoodRows.Row("class", 2, "planned_size", "0"), GoodRows.Row("class", 1)));
        Assert.Equal([3L, 4, 5], _landing.Quarantine().Select(f => f.Line));
    }

    [Fact]
    public void Land_SameBytesAgain_ChangesNothingWhateverTheName()
    {
        _landing.Land("class_20200101.csv", Class(1));
        var before = LandingZone.Hash(_landing.Zone.Batches());
        var again = _landing.Land("class_20210101.csv", Class(1));
        Assert.Equal((FileState.Known, 0L, "与已装载的 class_20200101.csv 内容相同"), (again.State, again.RowsRead, again.Message));
        Assert.Equal(before, LandingZone.Hash(_landing.Zone.Batches()));
    }

    [Fact]
    public void Land_SameBytesTwiceInOneBuild_AreOneBatch()
    {
        _landing.Write("a/class.csv", Class(1));
        _landing.Write("b/class.csv", Class(1));
        Assert.Equal([FileState.Landed, FileState.Known], _landing.Land().Select(r => r.State));
        Assert.Single(_landing.Zone.Batches());
    }

    [Fact]
    public void Land_SameNameAndBytesInTwoFolders_CountTheirRowsOnce()
    {
        _landing.Write("a/class.csv", Class(1));
        _landing.Write("b/class.csv", Class(1));
        const string copy = "与已装载的 class.csv 内容相同";
        Assert.Equal([(FileState.Landed, 1L, null), (FileState.Known, 0L, copy)], _landing.Land().Select(r => (r.State, r.RowsRead, r.Message)));
        Assert.Equal([(FileState.Known, 1L, "此前已装载，内容相同"), (FileState.Known, 0L, copy)], _landing.Land().Select(r => (r.State, r.RowsRead, r.Message)));
    }

    [Fact]
    public void Land_SameBytesUnderANameThatCannotLand_LandUnderTheOther()
    {
        _landing.Write("attendance.csv", Class(1));
        _landing.Write("class.csv", Class(1));
        Assert.Equal([FileState.Rejected, FileState.Landed], _landing.Land().Select(r => r.State));
    }

    [Fact]
    public void Land_SameNameInTwoFolders_AreTwoBatches()
    {
        _landing.Write("a/class.csv", Class(1));
        _landing.Write("b/class.csv", Class(2));
        Assert.Equal([FileState.Landed, FileState.Landed], _landing.Land().Select(r => r.State));
    }

    [Fact]
    public void Land_ControlTotals_AddUpToTheFilesSums()
    {
        var rows = GoodRows.File("payment", GoodRows.Row("payment", 1, "amount", "100.10"), GoodRows.Row("payment", 1, "amount", "7"), GoodRows.Row("payment", 2, false, ("amount", "50"), ("paid_on", "x")), GoodRows.Row("payment", 3, "amount", "y"), GoodRows.Row("payment", 4, "amount", "0.90"));
        _landing.Land("payment.csv", rows);
        var batch = _landing.Zone.Batches().Single();
        Assert.Equal((101.00m, 57m), (batch.Totals["amount"], batch.QuarantinedTotals["amount"]));
        Assert.Equal((5L, 2L, 3L), (batch.RowsRead, batch.Landed, batch.Quarantined));
    }

    public void Dispose() => _landing.Dispose();

    private static string Class(int n) => GoodRows.File("class", GoodRows.Row("class", n));
}
