using System.Collections.Immutable;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>
/// One of the palette's four colours for each category of a dimension, by the order of all its codes: the same whatever
/// is filtered. A dimension of more than four categories has one colour for all, and places and times have none of their own.
/// </summary>
internal static class Categories
{
    public const int Most = 4;

    public static ImmutableArray<int> Of(PageVisit visit, string dimension, ImmutableArray<string> shown)
    {
        var codes = visit.Facts.Names.Of(dimension).Keys.Where(code => code != Warehouse.Metrics.Dimensions.Unassigned).Order(StringComparer.Ordinal).ToList();
        return codes.Count is 0 or > Most ? [] : [.. shown.Select(code => codes.IndexOf(code) + 1)];
    }
}
