using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Dashboards.Rules;

/// <summary>A page has rows, and a row has tiles: an empty one is a slip of the pen.</summary>
internal static class RowsHaveTiles
{
    public static IEnumerable<ProductFault> Judge(PageUnderTest test) => test.Page.Rows.IsEmpty
        ? test.Whole([new("rows", "the page has no rows", "rows with tiles", "Add a row")])
        : from row in test.Page.Rows
          where row.Tiles.IsEmpty
          select new ProductFault(test.Page.File, row.Line, "a row without tiles", "tiles", "Add a tile or remove the row");
}
