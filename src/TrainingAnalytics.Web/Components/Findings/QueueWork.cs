using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Anomalies.Queue;
using TrainingAnalytics.Warehouse.Office;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>The work on this viewer's findings, and which of them the version has no more.</summary>
public sealed record QueueWork(IReadOnlyDictionary<string, FindingWork> All, ImmutableHashSet<string> Withdrawn)
{
    public static QueueWork Read(FindingsVisit visit)
    {
        var all = visit.House.Office.All(visit.Viewer);
        var there = QueueDesk.Counts(visit.Version, visit.Viewer, new FindingFilter { Among = new([.. all.Keys]) }, QueueColumn.Id);
        return new(all, [.. all.Keys.Where(id => !there.ContainsKey(id))]);
    }

    public FindingWork Of(Finding finding) => All.GetValueOrDefault(finding.Id) ?? FindingWork.None(finding.Id);

    /// <summary>The code of a finding's status: what has been done, or that the data took it back.</summary>
    public string Status(FindingWork work) => Withdrawn.Contains(work.FindingId) ? QueueChoice.Withdrawn : OfficeCode.Of(work.State);

    /// <summary>The version's findings of one status; nobody has touched a new one.</summary>
    public FindingSet Of(string status) => status == OfficeCode.Of(WorkState.New)
        ? new([.. All.Keys], Others: true)
        : new([.. All.Values.Where(work => Status(work) == status).Select(work => work.FindingId)]);

    /// <summary>What was kept of the findings that are no more.</summary>
    public IReadOnlyList<FindingWork> Gone(QueueChoice choice) =>
        [.. All.Values.Where(work => Withdrawn.Contains(work.FindingId) && choice.Holds(work.Finding!)).OrderByDescending(work => work.Finding!.Amount).ThenBy(work => work.FindingId, StringComparer.Ordinal)];
}
