using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>All pages of dashboards/, each with its own faults: a broken page hurts no other.</summary>
public sealed record DashboardFolder(ImmutableSortedDictionary<string, PageFile> Files)
{
    public ImmutableArray<ProductFault> Faults => [.. Files.Values.SelectMany(file => file.Faults.Concat(file.Misfits).OrderBy(fault => fault.Line))];

    /// <summary>All that is wrong with dashboards/*.yml as text, held against the metrics.</summary>
    public static IEnumerable<ProductFault> PageFaults(ProductFiles files, MetricCatalogue catalogue) => Read(files.Dashboards, catalogue).Faults;

    public static DashboardFolder Read(string folder, MetricCatalogue catalogue) => Judge(Parse(folder), catalogue);

    /// <summary>The files as text says it; no rule is judged yet.</summary>
    public static ImmutableSortedDictionary<string, PageFile> Parse(string folder) =>
        Directory.EnumerateFiles(folder, "*.yml").ToImmutableSortedDictionary(
            path => Path.GetFileNameWithoutExtension(path), PageFile.Read, StringComparer.Ordinal);

    public static DashboardFolder Judge(ImmutableSortedDictionary<string, PageFile> files, MetricCatalogue catalogue)
    {
        var pages = files.Values.Select(file => file.Page).OfType<PageDefinition>().ToDictionary(page => page.Id);
        var unreadable = files.Where(one => one.Value.Page is null).Select(one => one.Key).ToImmutableHashSet();
        return new DashboardFolder(files.ToImmutableSortedDictionary(
            one => one.Key, one => Judged(one.Value, page => new PageUnderTest(page, pages, unreadable, catalogue)), StringComparer.Ordinal));
    }

    private static PageFile Judged(PageFile file, Func<PageDefinition, PageUnderTest> test) => file.Page is not { } page ? file : file with
    {
        Faults = [.. file.Faults.Concat(PageRules.Judge(test(page))).OrderBy(fault => fault.Line)],
        Misfits = PageRules.JudgeAmongOthers(test(page)),
    };
}
