using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>All pages of dashboards/, each with its own faults: a broken page hurts no other.</summary>
public sealed record DashboardFolder(ImmutableSortedDictionary<string, PageFile> Files)
{
    public ImmutableArray<PageFault> Faults => [.. Files.Values.SelectMany(file => file.Faults)];

    public static DashboardFolder Read(string folder, MetricCatalogue catalogue) =>
        Judge(Directory.EnumerateFiles(folder, "*.yml").ToImmutableSortedDictionary(
            path => Path.GetFileNameWithoutExtension(path), PageFile.Read, StringComparer.Ordinal), catalogue);

    public static DashboardFolder Judge(ImmutableSortedDictionary<string, PageFile> files, MetricCatalogue catalogue)
    {
        var pages = files.Values.Select(file => file.Page).OfType<PageDefinition>().ToDictionary(page => page.Id);
        return new DashboardFolder(files.ToImmutableSortedDictionary(
            one => one.Key, one => Judged(one.Value, pages, catalogue), StringComparer.Ordinal));
    }

    private static PageFile Judged(PageFile file, Dictionary<string, PageDefinition> pages, MetricCatalogue catalogue) =>
        file.Page is not { } page ? file
        : file with { Faults = [.. file.Faults, .. PageRules.Judge(new PageUnderTest(page, pages, catalogue))] };
}
