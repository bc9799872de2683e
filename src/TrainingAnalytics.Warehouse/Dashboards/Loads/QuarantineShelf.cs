using System.Collections.Frozen;
using System.Globalization;
using TrainingAnalytics.Warehouse.Landing;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Dashboards.Loads;

/// <summary>Counts and rows of the quarantine, read from the batches' own files.</summary>
internal sealed class QuarantineShelf(LandingZone zone)
{
    /// <summary>Entries by reason code, by batch.</summary>
    public FrozenDictionary<string, FrozenDictionary<string, long>> Counts(IEnumerable<BatchManifest> batches)
    {
        var paths = batches.Where(batch => batch.Quarantined > 0).Select(batch => zone.Quarantine(batch.Extract, batch.Batch)).ToList();
        if (paths.Count == 0) return FrozenDictionary<string, FrozenDictionary<string, long>>.Empty;
        using var bench = Workbench.InMemory();
        return bench.Query($"select filename, code, count(*) as entries from {ParquetFiles.Read(paths)} group by filename, code").Rows()
            .GroupBy(row => ParquetFiles.Batch(row.Text("filename")!))
            .ToFrozenDictionary(batch => batch.Key, batch => batch.ToFrozenDictionary(row => row.Text("code")!, row => row.Whole("entries")!.Value));
    }

    /// <summary>The rows of these batches in their order, one entry a fault, by line.</summary>
    public IReadOnlyList<FaultRow> Rows(IReadOnlyList<LoadedBatch> batches, string? code, long skip, long take)
    {
        var byPath = batches.Where(batch => batch.Quarantined > 0).ToDictionary(batch => zone.Quarantine(batch.Extract, batch.Batch));
        if (byPath.Count == 0) return [];
        using var bench = Workbench.InMemory();
        var byBatch = byPath.Values.ToDictionary(batch => batch.Batch);
        return [.. bench.Query(Text(byPath.Keys, skip, take), code).Rows().Select(row => new FaultRow(
            byBatch[ParquetFiles.Batch(row.Text("filename")!)], row.Whole("line")!.Value, row.Text("column_name"), row.Text("code")!, row.Text("detail")!))];
    }

    private static string Text(IReadOnlyCollection<string> paths, long skip, long take) => string.Create(CultureInfo.InvariantCulture, $"""
        select filename, line, column_name, code, detail
        from {ParquetFiles.Read(paths)}
        where $1::varchar is null or code = $1
        order by list_position({ParquetFiles.List(paths)}, filename), line, column_name nulls first, code
        limit {take} offset {skip}
        """);
}
