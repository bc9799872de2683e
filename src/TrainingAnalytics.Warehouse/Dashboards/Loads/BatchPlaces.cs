using System.Collections.Frozen;
using TrainingAnalytics.Warehouse.Contracts;
using TrainingAnalytics.Warehouse.Landing;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Dashboards.Loads;

/// <summary>In which prefectures the landed rows of a batch lie: by their own place, else by that of their class or institution.</summary>
internal sealed class BatchPlaces(OpenVersion version, LandingZone zone, IReadOnlyList<string> prefectures)
{
    private static readonly ColumnType[] Places = [ColumnType.County, ColumnType.CountyOrPrefecture, ColumnType.RegionOrPrefecture, ColumnType.Place];

    private static readonly FrozenDictionary<string, string> Holders =
        new Dictionary<string, string> { ["class_code"] = "core.dim_class", ["institution_code"] = "core.dim_institution" }.ToFrozenDictionary();

    /// <summary>The column that tells the place; null where the records have none.</summary>
    public static string? ColumnOf(Contract contract) =>
        contract.Columns.FirstOrDefault(column => column.Required && Places.Contains(column.Type))?.Name
        ?? Holders.Keys.FirstOrDefault(holder => contract.Columns.Any(column => column.Required && column.Name == holder));

    /// <summary>Rows by prefecture, by batch.</summary>
    public IReadOnlyDictionary<string, FrozenDictionary<string, long>> Of(Contract contract, IReadOnlyList<string> batches)
    {
        if (ColumnOf(contract) is not { } column || batches.Count == 0) return FrozenDictionary<string, FrozenDictionary<string, long>>.Empty;
        var prefectureOf = PrefectureOf(column);
        return Counts(contract, column, batches)
            .Select(count => (count.Batch, Prefecture: prefectureOf(count.Code), count.Records))
            .Where(count => prefectures.Contains(count.Prefecture))
            .GroupBy(count => count.Batch)
            .ToFrozenDictionary(batch => batch.Key, batch => batch.GroupBy(count => count.Prefecture!).ToFrozenDictionary(same => same.Key, same => same.Sum(count => count.Records)));
    }

    private IEnumerable<(string Batch, string Code, long Records)> Counts(Contract contract, string column, IReadOnlyList<string> batches)
    {
        using var bench = Workbench.InMemory();
        var files = ParquetFiles.Read(batches.Select(batch => zone.Parquet(contract.Extract, batch)));
        return [.. bench.Query($"select filename, {column} as code, count(*) as records from {files} where {column} is not null group by filename, {column}").Rows()
            .Select(row => (ParquetFiles.Batch(row.Text("filename")!), row.Text("code")!, row.Whole("records")!.Value))];
    }

    private Func<string, string?> PrefectureOf(string column)
    {
        if (Holders.GetValueOrDefault(column) is not { } holder) return code => code[..Math.Min(4, code.Length)] + "00";
        var known = version.Query($"select {column} as code, prefecture from {holder}").Rows().ToDictionary(row => row.Text("code")!, row => row.Text("prefecture"));
        return code => known.GetValueOrDefault(code);
    }
}
