using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Dashboards.Live;

/// <summary>dashboards/metrics as it is used: where a file has faults, what it said when it had none.</summary>
/// <param name="Text">All files as they stand: equal texts are not judged again, and keep their catalogue and its answers.</param>
/// <param name="Whole">Files that are without faults, or once were.</param>
public sealed record LiveMetrics(
    MetricCatalogue Catalogue,
    ClauseBook Clauses,
    ImmutableArray<ProductFault> Faults,
    string Text,
    ImmutableHashSet<string> Whole)
{
    public static LiveMetrics Read(ProductFiles files, LiveMetrics? before)
    {
        var text = TextOf(Path.Combine(files.Dashboards, "metrics"));
        return before?.Text == text ? before : Judge(MetricCatalogue.Read(files), ClauseBook.Read(files), [.. ClauseBook.Faults(files)], text, before);
    }

    private static string TextOf(string folder) =>
        string.Concat(Directory.EnumerateFiles(folder, "*.yml").Order(StringComparer.Ordinal).Select(path => $"{path}\n{File.ReadAllText(path)}\n"));

    private static LiveMetrics Judge(MetricCatalogue read, ClauseBook clauses, ImmutableArray<ProductFault> ofClauses, string text, LiveMetrics? before)
    {
        ImmutableArray<ProductFault> faults = [.. read.DefinitionFaults, .. ofClauses, .. clauses.Strangers(read)];
        var faulty = faults.Select(fault => fault.File).ToHashSet();
        var kept = before is null ? [] : before.Whole.Where(faulty.Contains).ToHashSet();
        return new LiveMetrics(
            kept.Contains(DefinitionFile.NameOf(DimensionFile.Name)) ? before!.Catalogue : Merge(read, kept, before),
            kept.Contains(DefinitionFile.NameOf(ClauseBook.Name)) ? before!.Clauses : clauses,
            [.. Causes(faults)], text,
            [.. kept, .. Files(read).Where(file => !faulty.Contains(file))]);
    }

    // Without dimensions every metric file would be blamed for what only one has got wrong.
    private static IEnumerable<ProductFault> Causes(ImmutableArray<ProductFault> faults)
    {
        var dimensions = faults.Where(fault => fault.File == DefinitionFile.NameOf(DimensionFile.Name)).ToList();
        return dimensions.Count > 0 ? dimensions : faults;
    }

    private static MetricCatalogue Merge(MetricCatalogue read, HashSet<string> kept, LiveMetrics? before) => before is null ? read : read with
    {
        Metrics = read.Metrics.RemoveRange(read.Metrics.Values.Where(metric => kept.Contains(metric.File)).Select(metric => metric.Id))
            .SetItems(before.Catalogue.Metrics.Where(one => kept.Contains(one.Value.File))),
    };

    private static IEnumerable<string> Files(MetricCatalogue read) =>
        read.Metrics.Values.Select(metric => metric.File).Append(DefinitionFile.NameOf(DimensionFile.Name)).Append(DefinitionFile.NameOf(ClauseBook.Name)).Distinct();
}
