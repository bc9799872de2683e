using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Web.Components.Pages;
using TrainingAnalytics.Web.Exports;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>Where a number comes from: its clause, how fresh it is, and the ways to take it along.</summary>
public sealed partial class TileFoot
{
    [CascadingParameter]
    public required PageVisit Visit { get; set; }

    [Parameter, EditorRequired]
    public required TileView View { get; set; }

    private string Clauses => string.Join(", ", View.Metrics.Select(metric => metric.Clause).Where(clause => !string.IsNullOrEmpty(clause)).Distinct());

    // Whole, for every address on a page is taken from the site's root: "#tile" alone would lead there.
    private string Link => $"{Visit.Questions.Selection.Address()}#tile-{View.Tile.Id}";

    // A picture goes on without its page: what the page says once must stand in it.
    private string Alone => string.Join(" · ", new[]
    {
        Visit.Title, PrintedChoice.Of(Visit), TileExport.Sought(Visit, View) is { } sought ? $"{Visit.Texts["table.find"]} {sought}" : null,
        Visit.Facts.Sample is null ? null : Visit.Texts["sample.title"],
    }.OfType<string>());
}
