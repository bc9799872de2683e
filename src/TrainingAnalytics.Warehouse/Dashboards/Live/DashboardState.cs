using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Dashboards.Live;

/// <summary>Everything that dashboards/ says at one moment. Whoever answers a request takes one state and keeps to it.</summary>
public sealed record DashboardState(LiveMetrics Metrics, ImmutableSortedDictionary<string, LivePage> Files)
{
    /// <summary>All that is wrong with dashboards/, in the order of files and lines.</summary>
    public ImmutableArray<ProductFault> Faults =>
        [.. Metrics.Faults.Concat(Files.Values.SelectMany(page => page.Faults)).Distinct().OrderBy(fault => fault.File, StringComparer.Ordinal).ThenBy(fault => fault.Line)];

    /// <summary>What the files say now; what is faulty stays as it was before.</summary>
    public static DashboardState Read(ProductFiles files, DashboardState? before)
    {
        var metrics = LiveMetrics.Read(files, before?.Metrics);
        var judged = DashboardFolder.Read(files.Dashboards, metrics.Catalogue);
        return new DashboardState(metrics, judged.Files.ToImmutableSortedDictionary(
            one => one.Key, one => Live(one.Value, metrics, before?.Files.GetValueOrDefault(one.Key)), StringComparer.Ordinal));
    }

    private static LivePage Live(PageFile file, LiveMetrics metrics, LivePage? before)
    {
        var own = OfMetrics(file.Page, metrics);
        ImmutableArray<ProductFault> faults = [.. own, .. file.Faults, .. file.Misfits];
        var isWhole = file.Page is not null && file.Faults.IsEmpty && own.All(fault => metrics.Whole.Contains(fault.File));
        return isWhole ? new LivePage(file.Page, metrics.Catalogue, faults, own.Count > 0)
            : before?.Page is { } page ? new LivePage(page, before.Catalogue, faults, true)
            : new LivePage(null, metrics.Catalogue, faults, false);
    }

    // The faults of the files that the page's metrics come from; of all, where it names one that no file has.
    private static List<ProductFault> OfMetrics(PageDefinition? page, LiveMetrics metrics)
    {
        var ids = page?.Tiles.SelectMany(tile => tile.AllMetrics).ToHashSet() ?? [];
        var files = ids.Select(id => metrics.Catalogue.Metrics.GetValueOrDefault(id)?.File).ToHashSet();
        return [.. metrics.Faults.Where(fault => files.Contains(null) || files.Contains(fault.File) || (files.Count > 0 && IsCommon(fault)))];
    }

    private static bool IsCommon(ProductFault fault) =>
        fault.File == DefinitionFile.NameOf(DimensionFile.Name) || fault.File == DefinitionFile.NameOf(ClauseBook.Name);
}
