namespace TrainingAnalytics.Warehouse.Dashboards.Loads;

/// <summary>What the steward chose; null where nothing is chosen.</summary>
/// <param name="Prefecture">Files that hold records of it. A quarantined row is counted nowhere, and so has no place of its own.</param>
public sealed record LoadFilter(string? Extract, string? Prefecture, string? File, string? Code)
{
    /// <summary>The batches that are meant, whatever code is chosen.</summary>
    public IReadOnlyList<LoadedBatch> Of(IEnumerable<LoadedBatch> batches) => [.. batches.Where(Holds)];

    private bool Holds(LoadedBatch batch) =>
        (Extract is null || batch.Extract == Extract)
        && (File is null || batch.Name == File)
        && (Prefecture is null || batch.Prefectures.ContainsKey(Prefecture));
}
