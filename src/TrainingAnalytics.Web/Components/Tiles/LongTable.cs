using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>Of a long table the page shows the first rows and the total, and says how many there are; all of it by a click, and in every file.</summary>
internal static class LongTable
{
    /// <summary>Ten times the region has 400 institutions in a prefecture: whole, they took 56 ms a page and 7 MB a reader.</summary>
    public const int Rows = 50;

    public static bool IsWhole(PageVisit visit, TileDefinition tile) => visit.Questions.Selection.Chosen.GetValueOrDefault(Selection.Rows) == tile.Id;

    /// <summary>The row that the page is filtered by stays in sight.</summary>
    public static TableView Shown(PageVisit visit, TileDefinition tile, TableView table) => IsWhole(visit, tile) ? table
        : table with { Rows = [.. table.Rows.Where((row, i) => i < Rows || row.Total || row.Chosen)] };
}
