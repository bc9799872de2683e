using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Anomalies.Patterns;
using TrainingAnalytics.Web.Components.Findings;
using TrainingAnalytics.Web.Components.Tiles;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Patterns;

/// <summary>A pattern's findings by prefecture and leaning.</summary>
public sealed partial class PatternCounts
{
    private static readonly string[] Headers =
        ["patterns.prefecture", "patterns.findings", "findings.leaning.fraud", "findings.leaning.open", "findings.leaning.error", "findings.amount"];

    [Parameter, EditorRequired]
    public required PatternView View { get; set; }

    private TextBook Texts => View.Visit.Texts;

    private TableView Table => new([.. Headers.Select((header, i) => new TableColumn(Texts[header], i > 0, header))], [.. View.Places.Select(Row)]);

    private TableRow Row(PatternCount place)
    {
        var isTotal = place.Key == "total";
        var queue = $"/findings?pattern={View.Story.Name}{(isTotal ? "" : $"&prefecture={place.Key}")}";
        return new TableRow(
        [
            new(isTotal ? Texts["total"] : View.Visit.Words.Prefecture(place.Key), place.Key),
            new(FindingWords.Count(place.Findings), place.Findings, View.Visit.Link(queue)),
            FindingCells.Number(place.TowardsFraud), FindingCells.Number(place.Open), FindingCells.Number(place.TowardsError), FindingCells.Money(place.AtStake),
        ], isTotal);
    }
}
