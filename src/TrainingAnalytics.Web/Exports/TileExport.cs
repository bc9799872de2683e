using System.Globalization;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Web.Components.Pages;
using TrainingAnalytics.Web.Components.Tiles;

namespace TrainingAnalytics.Web.Exports;

/// <summary>A tile to be taken along: what is seen, and in which visit.</summary>
public sealed record TileExport(PageVisit Visit, TileView View)
{
    /// <summary>A file's name without its ending: page, place, tile and day.</summary>
    public static string NameOf(PageVisit visit, TileDefinition tile)
    {
        string[] parts = [visit.Page.Id, visit.Questions.Selection.Code, tile.Id, visit.Facts.AsOf.ToString("yyyyMMdd", CultureInfo.InvariantCulture)];
        return string.Join('-', parts.Where(part => part.Length > 0));
    }

    /// <summary>What the table was searched for and how many rows that leaves; null where it is whole.</summary>
    public static string? Sought(PageVisit visit, TileView view)
    {
        var rows = view.Table.Rows.Count(row => !row.Total);
        return view.Table.Hidden == 0 ? null
            : $"{TableSearch.Sought(visit, view.Tile)} · {visit.Texts.Say("table.find.found", rows, rows + view.Table.Hidden)}";
    }

    /// <summary>Where the file is to be had: the page's address behind the kind and the tile, every filter kept.</summary>
    public static string Address(PageVisit visit, ExportFormat format, TileDefinition tile) =>
        $"/export/{format.Id}/{tile.Id}{visit.Questions.Selection.Address()}";
}
