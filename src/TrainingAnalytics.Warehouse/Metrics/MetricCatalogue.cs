using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>All metrics and dimensions of the product, as dashboards/metrics says.</summary>
public sealed record MetricCatalogue(
    ImmutableSortedDictionary<string, MetricDefinition> Metrics,
    ImmutableDictionary<string, DimensionDefinition> Dimensions,
    ImmutableArray<ProductFault> DefinitionFaults)
{
    public static MetricCatalogue Read(ProductFiles files) => Read(Path.Combine(files.Dashboards, "metrics"));

    /// <summary>Only the names of the dimensions, for who must know them before anything is asked.</summary>
    public static IEnumerable<string> DimensionsOf(ProductFiles files) =>
        new DimensionFile([]).Read(Path.Combine(files.Dashboards, "metrics")).Keys;

    /// <summary>All that is wrong with dashboards/metrics as text.</summary>
    public static IEnumerable<ProductFault> Faults(ProductFiles files) => Read(files).DefinitionFaults;

    /// <summary>Reads every definition and finds every fault; what is whole is usable whatever is wrong beside it.</summary>
    public static MetricCatalogue Read(string folder)
    {
        var faults = new List<ProductFault>();
        var dimensions = MetricFiles(folder).Any() ? new DimensionFile(faults).Read(folder) : [];
        var metrics = ImmutableSortedDictionary.CreateBuilder<string, MetricDefinition>(StringComparer.Ordinal);
        using (var rule = new ExpressionRule())
            foreach (var path in MetricFiles(folder))
                Take(new MetricFile(path, dimensions, faults), rule, metrics);
        return new MetricCatalogue(metrics.ToImmutable(), dimensions.ToImmutableDictionary(),
            [.. faults.OrderBy(fault => fault.File, StringComparer.Ordinal).ThenBy(fault => fault.Line)]);
    }

    private static IEnumerable<string> MetricFiles(string folder) => !Directory.Exists(folder) ? [] : Directory.EnumerateFiles(folder, "*.yml")
        .Where(path => Path.GetFileName(path) is not (DimensionFile.Name or ClauseBook.Name))
        .Order(StringComparer.Ordinal);

    private static void Take(MetricFile file, ExpressionRule rule, ImmutableSortedDictionary<string, MetricDefinition>.Builder metrics)
    {
        foreach (var (metric, at) in file.Read())
        {
            rule.Judge(file, metric, at);
            if (metric.Id.Length == 0) continue;
            if (metrics.TryGetValue(metric.Id, out var first))
                file.Fault(at, $"metric '{metric.Id}' is defined in {first.Mart.Name}.yml already", "each metric once", "Remove one or rename it");
            else metrics.Add(metric.Id, metric);
        }
    }
}
