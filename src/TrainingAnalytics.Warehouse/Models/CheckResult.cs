namespace TrainingAnalytics.Warehouse.Models;

/// <summary>What a check found.</summary>
/// <param name="Check">The invariant.</param>
/// <param name="BreakingRows">How many rows break it; 0 is well.</param>
/// <param name="Sample">Up to five of them, as JSON; null where all is well.</param>
public sealed record CheckResult(Check Check, long BreakingRows, string? Sample)
{
    public bool StopsPublication => BreakingRows > 0 && Check.Severity == CheckSeverity.Error;

    public override string ToString() => $"{Check.File}: {Check.Invariant}: {BreakingRows} rows break it: {Sample}";
}
