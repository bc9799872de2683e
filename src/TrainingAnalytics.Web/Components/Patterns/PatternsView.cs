using System.Collections.Frozen;
using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Anomalies.Patterns;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Web.Components.Findings;
using TrainingAnalytics.Web.Components.Tiles;

namespace TrainingAnalytics.Web.Components.Patterns;

/// <summary>The patterns of a version for one reader, by family; those that found nothing are there too.</summary>
public sealed record PatternsView(FindingsVisit Visit, FrozenDictionary<string, PatternCount> Counts, ILookup<string, ConfirmedShare> Shares)
{
    private static readonly string[] Headers =
    [
        "findings.pattern", "findings.kind", "findings.severity", "patterns.findings", "findings.leaning.fraud", "findings.leaning.open",
        "findings.leaning.error", "findings.amount", "patterns.confirmed",
    ];

    public static PatternsView Open(FindingsVisit visit) => new(
        visit, PatternDesk.All(visit.Version, visit.Viewer, Concluded.Of(visit)).ToFrozenDictionary(one => one.Key), ConfirmedShare.Read(visit));

    public IEnumerable<string> Families => Visit.Words.Patterns.Patterns.Select(story => story.Family).Distinct();

    public TableView Table(string family) => new(
        [.. Headers.Select((header, i) => new TableColumn(Visit.Texts[header], i is > 2 and < 8, header))],
        [.. Visit.Words.Patterns.Patterns.Where(story => story.Family == family).Select(Row)]);

    private TableRow Row(PatternStory story)
    {
        var count = Counts.GetValueOrDefault(story.Name) ?? new PatternCount(story.Name, 0, 0, 0, 0, 0);
        var share = Shares[story.Name].FirstOrDefault() ?? new ConfirmedShare(0, 0);
        return new TableRow(
        [
            new(story.Title.In(Visit.Language), story.Name, Visit.Link($"/findings/pattern/{story.Name}")),
            new(Visit.Words.Kind(story.Kind), story.Kind), new(Visit.Words.Severity(story.Severity), story.Severity),
            new(FindingWords.Count(count.Findings), count.Findings, count.Findings > 0 ? Visit.Link($"/findings?pattern={story.Name}") : null, Faint: count.Findings == 0),
            FindingCells.Number(count.TowardsFraud), FindingCells.Number(count.Open), FindingCells.Number(count.TowardsError), FindingCells.Money(count.AtStake),
            new(share.Said(Visit.Texts), share.Concluded, Faint: share.Concluded == 0),
        ]);
    }
}
