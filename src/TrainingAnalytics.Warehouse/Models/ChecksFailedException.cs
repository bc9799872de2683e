using System.Collections.Immutable;

namespace TrainingAnalytics.Warehouse.Models;

/// <summary>Invariants of severity error do not hold; nothing was published.</summary>
public sealed class ChecksFailedException(ImmutableArray<CheckResult> broken) : Exception(
    "检查未通过，没有发布。Checks failed, nothing was published:\n" + string.Join('\n', broken))
{
    public ImmutableArray<CheckResult> Broken { get; } = broken;
}
