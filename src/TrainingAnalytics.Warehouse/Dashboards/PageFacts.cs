using System.Collections.Frozen;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>What every page of a version shows alike: its places, its names, and whether it is a sample.</summary>
/// <param name="ZeroOfNothing">The metrics that are 0, and not unknown, where there is nothing.</param>
public sealed record PageFacts(string Version, DateOnly AsOf, Places Places, NameBook Names, SampleWords? Sample, FrozenSet<string> ZeroOfNothing)
{
    /// <summary>The plan begins in 2019.</summary>
    internal const int FirstYear = 2019;

    public IEnumerable<int> Years => Enumerable.Range(FirstYear, Math.Max(1, AsOf.Year - FirstYear + 1));

    public int LatestYear => Years.Last();

    /// <summary>Years of the plan up to the as-of date; of the last one only the quarters and months that have begun.</summary>
    public bool Has(ChosenPeriod period) => period.Year is not { } year
        || (Years.Contains(year) && (year < AsOf.Year || Periods(year).Contains(period.Code)));

    /// <summary>The codes of a year, its quarters and its months, as far as they have begun.</summary>
    public IEnumerable<string> Periods(int year)
    {
        var last = year < AsOf.Year ? 12 : AsOf.Month;
        return [$"{year}", .. Enumerable.Range(1, (last + 2) / 3).Select(quarter => $"{year}Q{quarter}"), .. Enumerable.Range(1, last).Select(month => $"{year}-{month:00}")];
    }

    public static PageFacts Read(OpenVersion version, MetricCatalogue catalogue) => new(
        version.Name, version.AsOf, Places.Read(version), new NameBook(version, catalogue), SampleWords.Read(version), Metrics.ZeroOfNothing.Read(version, catalogue));
}
