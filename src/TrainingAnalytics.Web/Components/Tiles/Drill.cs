using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>Where a click on a row or a category leads: one page down, or this page with the category chosen.</summary>
internal static class Drill
{
    public static string? Of(PageVisit visit, TileDefinition tile, string code) =>
        Down(visit, tile) is { } page ? PlaceTrail.Down(visit.Page, visit.Questions.Selection, tile.By, page.Id, code).Address()
        : Chooses(visit, tile) ? Chosen(visit, tile, code)
        : null;

    /// <summary>A click on a category filters the whole page by it, and a second click takes that away.</summary>
    public static bool Chooses(PageVisit visit, TileDefinition tile) => tile.Drill.Length == 0 && visit.Page.Filters.Contains(tile.By);

    public static bool IsChosen(PageVisit visit, TileDefinition tile, string code) =>
        visit.Questions.Selection.Chosen.GetValueOrDefault(tile.By) == code;

    private static string Chosen(PageVisit visit, TileDefinition tile, string code) =>
        visit.Questions.Selection.With(tile.By, IsChosen(visit, tile, code) ? null : code).Address();

    // Whoever may not open the page below is not led to it.
    private static PageDefinition? Down(PageVisit visit, TileDefinition tile) =>
        tile.Drill.Length == 0 ? null : visit.House.Pages.Files.Values.Select(file => file.Page).OfType<PageDefinition>()
            .FirstOrDefault(page => (tile.Drill == TileDefinition.DrillGeo ? page.Scope == tile.By : page.Id == tile.Drill) && page.IsFor(visit.Viewer));
}
