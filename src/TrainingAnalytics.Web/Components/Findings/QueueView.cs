using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Anomalies.Queue;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Office;
using TrainingAnalytics.Web.Components.Layout;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>A page of the queue, and how many findings each value of each filter would leave.</summary>
/// <param name="Gone">Findings that were worked on and that the version has no more, of what was chosen.</param>
public sealed record QueueView(
    FindingsVisit Visit, QueueChoice Choice, QueueWork Work, IReadOnlyList<Finding> Rows, IReadOnlyList<FindingWork> Gone, QueueSums Sums,
    FrozenDictionary<string, FrozenDictionary<string, long>> Counts, RowPager Pager, ImmutableArray<string> Notices)
{
    private Selection Selection => new("findings", "", Choice.Chosen, Visit.Language);

    /// <summary>Only those that the version has no more.</summary>
    public bool IsWithdrawn => Choice[QueueChoice.Status] == QueueChoice.Withdrawn;

    /// <summary>The same queue with one thing chosen otherwise; paging begins anew.</summary>
    public string With(string filter, string? value) => Selection.With(RowPager.Key, null).With(filter, value).Address();

    public string PageAt(int page) => Selection.With(RowPager.Key, page == 1 ? null : page.ToString(CultureInfo.InvariantCulture)).Address();

    public string Name(string filter, string value) => filter switch
    {
        "pattern" => Visit.Words.Pattern(value),
        "prefecture" => Visit.Words.Prefecture(value),
        "institution" => Visit.Words.Institution(value),
        QueueChoice.Least => Visit.Words.Yuan(decimal.Parse(value, CultureInfo.InvariantCulture)),
        _ => Visit.Texts[$"findings.{filter}.{value}"],
    };

    /// <summary>What may be chosen of a filter: what there is, and what is chosen already.</summary>
    public IEnumerable<(string Value, long Findings)> Values(string filter) => Counts[filter]
        .Select(one => (one.Key, one.Value))
        .Concat(Choice[filter] is { } chosen && !Counts[filter].ContainsKey(chosen) ? [(chosen, 0L)] : [])
        .OrderBy(one => Place(filter, one.Item1)).ThenByDescending(one => one.Item2).ThenBy(one => one.Item1, StringComparer.Ordinal);

    private static int Place(string filter, string value) => filter switch
    {
        QueueChoice.Status => QueueChoice.Statuses.IndexOf(value),
        "age" => AgeBand.All.IndexOf(AgeBand.Find(value)!),
        "severity" => Array.IndexOf(Severities, value),
        "leaning" => Array.IndexOf(Leanings, value),
        _ => 0,
    };

    private static readonly string[] Severities = ["high", "medium", "low"], Leanings = ["fraud", "open", "error"];
}
