using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Tests.EndToEnd;

/// <summary>The product's own sample, from its files to its numbers.</summary>
public sealed class SampleBuildTests(SampleWarehouse warehouse) : IClassFixture<SampleWarehouse>
{
    [Fact]
    public void TrainingsCompleted_ByYearAndPrefecture_EqualsACountOverTheFiles()
    {
        var expected = new CountedByHand(SampleWarehouse.Extracts).ByYearAndPrefecture();

        var answer = warehouse.Ask("trainings_completed", "year", "prefecture");

        var found = answer.Rows().ToDictionary(r => ((int)r.Whole("year")!.Value, r.Text("prefecture")!), r => (int)r.Whole("trainings_completed")!.Value);
        Assert.Equal(expected.OrderBy(e => e.Key), found.Where(f => f.Value > 0).OrderBy(f => f.Key));
        Assert.True(found.Values.Sum() > 2_500);
    }

    [Fact]
    public void Files_OfTheSample_AddUpToTheRow()
    {
        using var version = warehouse.Shelf.Current();

        foreach (var file in version.Query("select * from meta.load").Rows())
            Assert.Equal(file.Whole("rows_read"), file.Whole("accepted") + file.Whole("superseded") + file.Whole("quarantined"));
    }

    [Fact]
    public void Build_OfTheSameFilesAgain_ChangesNothing()
    {
        var again = warehouse.Build();

        Assert.False(again.IsNew);
        Assert.Equal(warehouse.Report.Version, again.Version);
    }
}

/// <summary>A warehouse built once from data-samples/good.</summary>
public sealed class SampleWarehouse : IDisposable
{
    private static readonly ProductFiles Product = ProductFiles.Find();

    private readonly WarehouseFolder _folder = new(Path.Combine(Path.GetTempPath(), $"sample-{Guid.NewGuid():n}"));

    public SampleWarehouse()
    {
        Report = Build();
        Shelf = new(_folder);
    }

    public static string Extracts { get; } = Path.Combine(Product.Root, "data-samples", "good");

    public BuildReport Report { get; }

    public VersionShelf Shelf { get; }

    public BuildReport Build() => new Pipeline(new(_folder, Product, [Extracts])).Build();

    public ArrowTable Ask(string metric, params string[] by)
    {
        using var version = Shelf.Current();
        var desk = new MetricDesk(MetricCatalogue.Read(Product));
        return desk.Answer(version, Viewer.Operator, new([metric], [.. by], ImmutableDictionary<string, string>.Empty, Target: false));
    }

    public void Dispose()
    {
        Shelf.Dispose();
        Directory.Delete(_folder.Root, recursive: true);
    }
}
