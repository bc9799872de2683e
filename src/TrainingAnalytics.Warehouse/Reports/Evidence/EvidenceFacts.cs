using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Office;

namespace TrainingAnalytics.Warehouse.Reports.Evidence;

/// <summary>What an evidence file says of itself.</summary>
/// <param name="At">When it was made, by the wall clock in UTC.</param>
/// <param name="Chosen">The selection as its address has it.</param>
internal sealed record EvidenceFacts(
    string Version, DateOnly AsOf, DateTimeOffset At, string Who, string Chosen, bool IsMasked, ImmutableArray<Finding> Findings, PatternBook Patterns,
    IReadOnlyDictionary<string, FindingWork> Work)
{
    public FindingWork WorkOf(Finding finding) => Work.GetValueOrDefault(finding.Id) ?? FindingWork.None(finding.Id);
}
