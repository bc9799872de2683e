using System.Globalization;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>A quarter or a month of a tile as the time of the whole page, where the page lets its reader choose one.</summary>
internal static class TimeLink
{
    public static string? Of(PageVisit visit, TileDefinition tile, string dimension, string code)
    {
        if (dimension is not (Dimensions.Month or Dimensions.Quarter) || !visit.Page.Filters.Contains(PageDefinition.Period)
            || tile.Where.ContainsKey(Dimensions.Year) || !TimeAxis.HasBegun(code, visit.Facts.AsOf)) return null;
        var selection = visit.Questions.Selection;
        return (IsChosen(visit, dimension, code) ? selection.During(Dimensions.Year, YearUnlessLatest(visit, code)) : selection.During(dimension, code)).Address();
    }

    public static bool IsChosen(PageVisit visit, string dimension, string code) =>
        visit.Questions.Chosen is var chosen && chosen.Dimension == dimension && chosen.Code == code;

    private static string? YearUnlessLatest(PageVisit visit, string code) =>
        code[..4] == visit.Facts.LatestYear.ToString(CultureInfo.InvariantCulture) ? null : code[..4];
}
