using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>A table in the order that the address asks for, with a link on every head that asks for another.</summary>
internal static class TableOrder
{
    public static TableView Of(PageVisit visit, TileDefinition tile, TableView table)
    {
        var (key, falling) = Asked(visit.Questions.Selection, tile);
        var column = table.Columns.IndexOf(table.Columns.FirstOrDefault(one => one.Key == key)!);
        return table with
        {
            Columns = [.. table.Columns.Select(one => Head(visit.Questions.Selection, tile, one, one.Key == key ? falling : null))],
            Rows = column < 0 ? table.Rows : [.. Ordered(table.Rows.Where(row => !row.Total), column, falling == true), .. table.Rows.Where(row => row.Total)],
        };
    }

    public static bool IsAsked(PageVisit visit, TileDefinition tile) => Asked(visit.Questions.Selection, tile).Key is not null;

    // The first click on a number shows the largest first, the first on a name begins at the beginning.
    private static TableColumn Head(Selection selection, TileDefinition tile, TableColumn column, bool? falling)
    {
        var next = falling is { } now ? !now : column.Numeric && column.Key != "rank";
        return column with
        {
            Href = selection.With(Selection.Sort, $"{tile.Id}.{(next ? "-" : "")}{column.Key}").Address(),
            Sorted = falling switch { true => "descending", false => "ascending", null => null },
        };
    }

    private static (string? Key, bool? Falling) Asked(Selection selection, TileDefinition tile)
    {
        if (selection.Chosen.GetValueOrDefault(Selection.Sort) is not { } sort || !sort.StartsWith(tile.Id + ".", StringComparison.Ordinal)) return (null, null);
        var key = sort[(tile.Id.Length + 1)..];
        return (key.TrimStart('-'), key.StartsWith('-'));
    }

    // What is hidden or not known has no place in an order: it stands last either way.
    private static IEnumerable<TableRow> Ordered(IEnumerable<TableRow> rows, int column, bool falling)
    {
        var known = rows.ToLookup(row => column == 0 || row.Cells[column].Exact is double or int or long or string { Length: > 0 } and not ['<', ..]);
        return (falling ? known[true].OrderByDescending(Value, Comparer<object>.Create(Compare)) : known[true].OrderBy(Value, Comparer<object>.Create(Compare))).Concat(known[false]);
        object Value(TableRow row) => column == 0 ? row.Cells[0].Text : row.Cells[column].Exact!;
    }

    private static int Compare(object left, object right) => left is double a && right is double b ? a.CompareTo(b)
        : string.CompareOrdinal(left.ToString(), right.ToString());
}
