using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Warehouse.Office;

/// <summary>What became of an action: the work after it, or the work as it stands and why nothing was done.</summary>
public sealed record ActResult(FindingWork Work, Label? Refusal = null)
{
    public bool IsDone => Refusal is null;
}
