using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Anomalies.Institutions;
using TrainingAnalytics.Web.Components.Findings;
using TrainingAnalytics.Web.Components.Tiles;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Institutions;

/// <summary>An institution's findings by pattern; the money of all of them together is computed, not added up.</summary>
public sealed partial class InstitutionFindings
{
    private static readonly string[] Headers =
    [
        "findings.pattern", "findings.severity", "institutions.findings.count", "findings.leaning.fraud", "findings.leaning.open", "findings.leaning.error",
        "institutions.confirmed", "institutions.dismissed", "findings.amount",
    ];

    [Parameter, EditorRequired]
    public required InstitutionView View { get; set; }

    private TextBook Texts => View.Visit.Texts;

    private TableView Table => new([.. Headers.Select((header, i) => new TableColumn(Texts[header], i > 1, header))], [.. View.Portrait.Patterns.Select(Row), Total()]);

    private TableRow Row(PatternAtInstitution one) => new(
    [
        new(View.Visit.Words.Pattern(one.Pattern), one.Pattern, View.Visit.Link($"/findings/pattern/{one.Pattern}")),
        new(View.Visit.Words.Severity(one.Severity), one.Severity),
        new(FindingWords.Count(one.Findings), one.Findings, View.Queue(one.Pattern)),
        FindingCells.Number(one.TowardsFraud), FindingCells.Number(one.Open), FindingCells.Number(one.TowardsError), FindingCells.Number(one.Confirmed), FindingCells.Number(one.Dismissed), FindingCells.Money(one.AtStake),
    ]);

    private TableRow Total() => new(
    [
        new(Texts["total"], "total"), new("", null), Sum(one => one.Findings), Sum(one => one.TowardsFraud), Sum(one => one.Open), Sum(one => one.TowardsError),
        Sum(one => one.Confirmed), Sum(one => one.Dismissed), FindingCells.Money(View.Score.AtStake),
    ], Total: true);

    private TableCell Sum(Func<PatternAtInstitution, long> count) => FindingCells.Number(View.Portrait.Patterns.Sum(count));
}
