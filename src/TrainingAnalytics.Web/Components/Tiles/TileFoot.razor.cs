using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>Where a number comes from: its clause, how fresh it is, and its table to take along.</summary>
public sealed partial class TileFoot
{
    [CascadingParameter]
    public required PageVisit Visit { get; set; }

    [Parameter, EditorRequired]
    public required TileView View { get; set; }

    private string Clauses => string.Join(", ", View.Metrics.Select(metric => metric.Clause).Where(clause => !string.IsNullOrEmpty(clause)).Distinct());

    private string Csv => $"/csv/{View.Tile.Id}{Visit.Questions.Selection.Address()}";
}
