using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>What every page of a version shows alike: its places, its names, and whether it is a sample.</summary>
public sealed record PageFacts(string Version, DateOnly AsOf, Places Places, NameBook Names, SampleWords? Sample)
{
    /// <summary>The plan begins in 2019.</summary>
    private const int FirstYear = 2019;

    public IEnumerable<int> Years => Enumerable.Range(FirstYear, Math.Max(1, AsOf.Year - FirstYear + 1));

    public int LatestYear => Years.Last();

    public static PageFacts Read(OpenVersion version, MetricCatalogue catalogue) => new(
        version.Name, version.AsOf, Places.Read(version), new NameBook(version, catalogue), SampleWords.Read(version));
}
