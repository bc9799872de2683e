using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Contracts;
using TrainingAnalytics.Warehouse.Dashboards.Loads;

namespace TrainingAnalytics.Web.Components.Loads;

/// <summary>Entries of the quarantine, counted for the screen.</summary>
public static class FaultCounts
{
    /// <summary>Every reason code, as the contract spells it.</summary>
    public static ImmutableArray<string> Codes { get; } = [.. Enum.GetValues<FaultCode>().Where(code => code != FaultCode.None).Select(code => code.Name())];

    /// <summary>Of one reason, or of all.</summary>
    public static long Of(LoadedBatch batch, string? code) => code is null ? batch.Faults.Values.Sum() : batch.Faults.GetValueOrDefault(code);

    /// <summary>By reason, the most frequent first, with the number of files that have it.</summary>
    public static IEnumerable<(string Code, long Entries, int Files)> ByReason(IEnumerable<LoadedBatch> batches) => batches
        .SelectMany(batch => batch.Faults)
        .GroupBy(fault => fault.Key)
        .Select(same => (same.Key, same.Sum(fault => fault.Value), same.Count()))
        .OrderByDescending(one => one.Item2).ThenBy(one => one.Key, StringComparer.Ordinal);

    /// <summary>By file, the most entries first.</summary>
    public static IEnumerable<(LoadedBatch Batch, long Entries)> ByFile(IEnumerable<LoadedBatch> batches, string? code) => batches
        .Select(batch => (Batch: batch, Entries: Of(batch, code)))
        .Where(one => one.Entries > 0)
        .OrderByDescending(one => one.Entries).ThenBy(one => one.Batch.Name, StringComparer.Ordinal);
}
