using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Web.Components.Findings;
using TrainingAnalytics.Web.Components.Tiles;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Institutions;

/// <summary>The score as one would add it up by hand.</summary>
public sealed partial class ScoreParts
{
    [Parameter, EditorRequired]
    public required InstitutionView View { get; set; }

    private TextBook Texts => View.Visit.Texts;

    private TableView Table => new(
        [
            new(Texts["institutions.part"], false, "part"), new(Texts["institutions.units"], true, "units"),
            new(Texts["institutions.weight"], true, "weight"), new(Texts["institutions.points"], true, "points"),
        ],
        [
            .. View.Score.Parts.Select(part => new TableRow(
                [new(Texts[$"institutions.part.{part.Part}"], part.Part), FindingCells.Number(part.Units), FindingCells.Number(part.Weight), FindingCells.Number(part.Points)])),
            new TableRow([new(Texts["institutions.score"], "score"), new("", null), new("", null), FindingCells.Number(View.Score.Score)], Total: true),
        ]);
}
