using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>The places that a page is about, from the region down: what its address says, and what that implies.</summary>
public sealed record PlaceTrail(string Prefecture, string County)
{
    public static PlaceTrail Of(PageDefinition page, Selection selection)
    {
        var county = Named(Dimensions.County, page, selection);
        var prefecture = Named(Dimensions.Prefecture, page, selection);
        return new(prefecture.Length == 0 && RegionCode.IsCounty(county) ? RegionCode.PrefectureOf(county) : prefecture, county);
    }

    /// <summary>
    /// The next page down: a county says its prefecture, so that need not be said again; any other page keeps the
    /// place it was reached from, and so its number equals the one that was clicked.
    /// </summary>
    public static Selection Down(PageDefinition from, Selection selection, string scope, string page, string code)
    {
        var next = selection.To(page, code).With(scope, null);
        if (scope == Dimensions.County) next = next.With(Dimensions.Prefecture, null);
        if (from.Scope.Length == 0 || from.Scope == scope || (scope == Dimensions.County && from.Scope == Dimensions.Prefecture)) return next;
        return next.With(from.Scope, selection.Code);
    }

    private static string Named(string dimension, PageDefinition page, Selection selection) =>
        page.Scope == dimension ? selection.Code : selection.Chosen.GetValueOrDefault(dimension) ?? "";
}
