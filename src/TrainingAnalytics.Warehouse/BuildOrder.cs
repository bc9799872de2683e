using TrainingAnalytics.Warehouse.Landing;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse;

/// <summary>What a build is asked to do.</summary>
/// <param name="Places">Folders and files to land; none: build again from what is landed.</param>
/// <param name="AsOf">The date up to which things count; null: the latest event among the accepted rows.</param>
/// <param name="Rebuild">Build even if nothing has changed.</param>
/// <param name="Stop">Ends the build without a publication; once published it is too late.</param>
public sealed record BuildOrder(
    WarehouseFolder Folder, ProductFiles Product, IReadOnlyList<string> Places, DateOnly? AsOf = null, bool Rebuild = false, CancellationToken Stop = default);

/// <summary>What a build did.</summary>
/// <param name="IsNew">False where the same version stood already.</param>
/// <param name="Warnings">What is wrong without stopping anything: rejected files, checks that warn, batches to send again.</param>
public sealed record BuildReport(string Version, DateOnly AsOf, bool IsNew, IReadOnlyList<FileReport> Files, IReadOnlyList<string> Warnings);

/// <summary>Where a build stands, for a person who waits: the phase, what it is at, and how much of the phase is done where that is known.</summary>
/// <param name="Rows">The rows landed so far, while files are landed.</param>
/// <param name="Took">What a model or pattern that is done took by itself; several run side by side.</param>
public sealed record BuildStep(BuildPhase Phase, string At, double? Done = null, long? Rows = null, TimeSpan? Took = null);

/// <summary>The phases of a build in their order.</summary>
public enum BuildPhase
{
    Waiting,
    Landing,
    Models,
    Patterns,
    Checks,
    Publishing,
}

/// <summary>A build that cannot be: nothing was published, and the message says what to do.</summary>
public sealed class BuildRefusedException(string message, Exception? inner = null) : Exception(message, inner);
