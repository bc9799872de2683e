using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>The rows of a table whose name holds what was looked for; the total stays that of all rows.</summary>
internal static class TableSearch
{
    public static string Sought(PageVisit visit, TileDefinition tile) =>
        visit.Questions.Selection.Chosen.GetValueOrDefault(Selection.Find) is { } find && find.StartsWith(tile.Id + ".", StringComparison.Ordinal)
            ? find[(tile.Id.Length + 1)..].Trim()
            : "";

    public static TableView Of(PageVisit visit, TileDefinition tile, TableView table)
    {
        var sought = Sought(visit, tile);
        if (sought.Length == 0) return table;
        var found = table.Rows.Where(row => row.Total || row.Cells[0].Text.Contains(sought, StringComparison.OrdinalIgnoreCase)).ToList();
        return table with { Rows = [.. found], Hidden = table.Rows.Length - found.Count };
    }
}
