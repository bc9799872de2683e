using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>
/// Of a long table the page shows the first rows and the total, and says how many there are; all of it by a click, and in every
/// file. The row that the page is filtered by stays in sight.
/// </summary>
internal static class LongTable
{
    /// <summary>With ten times the region's data a prefecture has 1,781 institutions: whole, they took 56 ms a page and 7 MB a reader.</summary>
    public const int Rows = 50;

    public static bool IsWhole(PageVisit visit, TileDefinition tile) => visit.Questions.Selection.Chosen.GetValueOrDefault(Selection.Rows) == tile.Id;

    /// <summary>The rows that have to be said in words: those that are shown, unless an order or a search needs them all.</summary>
    public static ImmutableArray<FigureRow> Said(PageVisit visit, TileDefinition tile, ImmutableArray<FigureRow> rows) =>
        IsWhole(visit, tile) || TableOrder.IsAsked(visit, tile) || TableSearch.Sought(visit, tile).Length > 0 ? rows
        : [.. rows.Where((row, i) => i < Rows || IsChosen(visit, tile, row.Code))];

    /// <param name="left">Rows that were not even said.</param>
    public static TableView Shown(PageVisit visit, TileDefinition tile, TableView table, int left)
    {
        if (IsWhole(visit, tile)) return table;
        var shown = table.Rows.Where((row, i) => i < Rows || row.Total || row.Chosen).ToImmutableArray();
        return table with { Rows = shown, Left = left + table.Rows.Length - shown.Length };
    }

    private static bool IsChosen(PageVisit visit, TileDefinition tile, string code) => Drill.Chooses(visit, tile) && Drill.IsChosen(visit, tile, code);
}
