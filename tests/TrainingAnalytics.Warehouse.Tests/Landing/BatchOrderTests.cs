using CsCheck;
using TrainingAnalytics.Warehouse.Landing;

namespace TrainingAnalytics.Warehouse.Tests.Landing;

/// <summary>
/// However files are foldered, named and spread over builds, extraction dates make one zone of them. A thousand cases go through
/// finding, planning and ordering without landing a row; a few are landed whole, and give the same rows.
/// </summary>
public sealed class BatchOrderTests : IDisposable
{
    private const int WholeLandings = 12;

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("order");

    // Some sheets without a date first: those stay at their path and in the first build, for their order is that of builds and paths.
    private static Gen<(ClassSheet[] Sheets, int[] Builds, int[] Folders, int[] Listed)> Cases =>
        from rows in Gen.Select(Gen.Int[1, 6], Gen.Int[0, 3]).Array[1, 5].Array[2, 6]
        from undated in Gen.Int[0, 2]
        from builds in Gen.Int[0, 3].Array[rows.Length]
        from folders in Gen.Int[0, 4].Array[rows.Length]
        from listed in Gen.Shuffle(Enumerable.Range(0, rows.Length).ToArray())
        select (rows.Select((sheet, i) => new ClassSheet(i, i < undated, sheet)).ToArray(), builds, folders, listed);

    [Fact]
    public void Batches_OfAnyFoldersBuildsAndListing_AreOneZoneWithTheSameCurrentRows() => Cases.Sample(c =>
    {
        var once = Planned([c.Sheets.Select(sheet => (sheet, "all")).ToList()]);
        Assert.Equal(once, Planned(Spread(c)));
    }, iter: 1000, threads: 1);

    [Fact]
    public void Landing_OfAnyFoldersBuildsAndListing_IsOneZoneWithThoseCurrentRows() => Cases.Sample(c =>
    {
        var once = Landed([c.Sheets.Select(sheet => (sheet, "all")).ToList()]);
        Assert.Equal(once, Landed(Spread(c)));
        Assert.Equal(once.Current, Planned(Spread(c)).Current);
    }, iter: WholeLandings, threads: 1);

    public void Dispose() => _root.Delete(recursive: true);

    private static List<List<(ClassSheet Sheet, string Folder)>> Spread((ClassSheet[] Sheets, int[] Builds, int[] Folders, int[] Listed) c) =>
        [.. c.Listed.Select(i => c.Sheets[i]).GroupBy(sheet => sheet.IsUndated ? 0 : c.Builds[sheet.No]).OrderBy(build => build.Key)
            .Select(build => build.Select(sheet => (sheet, sheet.IsUndated ? "all" : $"f{c.Folders[sheet.No]}")).ToList())];

    // Through the product's own finder, plan and order; the files are empty, and the same for all cases.
    private (string Zone, string Current) Planned(List<List<(ClassSheet Sheet, string Folder)>> builds)
    {
        var landed = new Dictionary<string, BatchManifest>();
        foreach (var build in builds) ClassSheet.Plan(_root, build, landed);
        var order = LandingZone.InOrder(landed.Values);
        var sheets = builds.SelectMany(build => build).ToDictionary(one => one.Sheet.Batch, one => one.Sheet);
        return (LandingZone.Hash(order), ClassSheet.Current([.. order.Select(batch => sheets[batch.Batch])]));
    }

    private static (string Zone, string Current) Landed(List<List<(ClassSheet Sheet, string Folder)>> builds)
    {
        using var landing = new TemporaryLanding();
        foreach (var build in builds)
        {
            string[] places = [.. build.Select(one => landing.Write($"{one.Folder}/{one.Sheet.File}", one.Sheet.Text))];
            Assert.All(landing.Land(places).Where(r => r.State == FileState.Landed), r => Assert.Equal(r.RowsRead, r.Accepted + r.Superseded + r.Quarantined));
        }

        var current = landing.Query("select class_code, venue, planned_size from landing.class qualify row_number() over (partition by class_code order by batch_no desc) = 1 order by class_code");
        return (LandingZone.Hash(landing.Zone.Batches()), string.Join(';', current.Rows().Select(r => $"{r[0]},{r[1]},{r[2]}")));
    }
}
