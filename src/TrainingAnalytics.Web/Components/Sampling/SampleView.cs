using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Anomalies.Sampling;
using TrainingAnalytics.Warehouse.Office;
using TrainingAnalytics.Web.Components.Findings;

namespace TrainingAnalytics.Web.Components.Sampling;

/// <summary>A sample as it was drawn, and what people have concluded on each pattern's findings.</summary>
/// <param name="UnflaggedIn">How many trainings without a finding each prefecture has, from which these were drawn.</param>
/// <param name="FindingsOf">How many findings each pattern has.</param>
public sealed record SampleView(
    FindingsVisit Visit,
    SampleChoice Choice,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<UnflaggedTraining> Trainings,
    IReadOnlyDictionary<string, long> UnflaggedIn,
    IReadOnlyDictionary<string, int> FindingsOf,
    IReadOnlyDictionary<string, ConfirmedCount> Confirmed,
    IReadOnlyDictionary<string, FindingWork> Work,
    ImmutableArray<string> Notices)
{
    public SampleWords Words { get; } = new(Visit);

    /// <summary>Of the findings drawn: nobody picked them, so their share is the pattern's.</summary>
    public ConfirmedCount OfSample { get; } = ConfirmedCount.Of(Findings.Select(finding => Work.GetValueOrDefault(finding.Id)).OfType<FindingWork>());

    public FindingWork WorkOn(Finding finding) => Work.GetValueOrDefault(finding.Id) ?? FindingWork.None(finding.Id);

    /// <summary>What was found wrong among trainings without a finding, counted by hand; null where it was not, or cannot be.</summary>
    public WilsonInterval? ByHand => Choice is { Checked: { } all, Wrong: { } wrong } && wrong <= all ? WilsonInterval.Of(wrong, all) : null;
}
