using System.Collections.Frozen;
using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Contracts;
using TrainingAnalytics.Warehouse.Landing;

namespace TrainingAnalytics.Warehouse.Dashboards.Loads;

/// <summary>What is landed: how new it is, batch by batch, and the files of the last build that landed nothing.</summary>
/// <param name="Batches">Those of one extract together and the newer one first.</param>
/// <param name="Others">Files of the last build without a batch of their own: rejected, unknown, copies.</param>
public sealed record LoadBook(
    string Version,
    ImmutableArray<FreshnessRow> Freshness,
    ImmutableArray<LoadedBatch> Batches,
    ImmutableArray<FileReport> Others)
{
    /// <summary>Every contract's extract, and those that were landed under a contract that is gone.</summary>
    public IEnumerable<string> Extracts => Freshness.Select(row => row.Contract.Extract).Union(Batches.Select(batch => batch.Extract));

    public Contract? Contract(string extract) => Freshness.FirstOrDefault(row => row.Contract.Extract == extract)?.Contract;
}

/// <summary>One batch of a version: read = accepted + superseded + quarantined.</summary>
/// <param name="Batch">SHA-256 of the source file.</param>
/// <param name="Name">The file's name, or the beginning of its hash where several files have that name.</param>
/// <param name="Build">The number of the build that landed it.</param>
/// <param name="Place">Its place among the batches of its extract: of the same key, the higher one's record counts.</param>
/// <param name="Prefectures">Accepted and superseded rows by prefecture, where the records have one.</param>
/// <param name="Faults">Entries of the quarantine by reason code; a row may have several.</param>
public sealed record LoadedBatch(
    string Extract,
    string Batch,
    string File,
    string Name,
    DateOnly? ExtractedOn,
    int Build,
    int Place,
    long Read,
    long Accepted,
    long Superseded,
    long Quarantined,
    ImmutableArray<ControlTotal> Totals,
    ImmutableArray<string> UnknownColumns,
    FrozenDictionary<string, long> Prefectures,
    FrozenDictionary<string, long> Faults);

/// <summary>The sum of a column of money or hours, over the landed rows and over the quarantined ones as far as they could be read.</summary>
public sealed record ControlTotal(ContractColumn Column, decimal Landed, decimal Quarantined)
{
    public decimal File => Landed + Quarantined;
}

/// <summary>One entry of the quarantine: personal values were never written there.</summary>
public sealed record FaultRow(LoadedBatch Batch, long Line, string? Column, string Code, string Detail);
