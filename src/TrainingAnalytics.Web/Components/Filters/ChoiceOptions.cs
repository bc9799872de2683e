using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Components.Filters;

/// <summary>What a reader may choose of a dimension: nothing that they would not be answered.</summary>
public static class ChoiceOptions
{
    public static ImmutableArray<(string Code, string Name)> Of(PageVisit visit, string dimension) => dimension switch
    {
        _ when dimension == visit.Page.Scope => [],
        Dimensions.Prefecture => [.. visit.Facts.Places.Prefectures.Select(place => (place.Code, place.Name.In(visit.Language)))],
        Dimensions.County => Counties(visit),
        // Institutions are thousands: they are reached through their county.
        Dimensions.Institution => [],
        _ => [.. visit.Facts.Names.Of(dimension).OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, one.Value.In(visit.Language)))],
    };

    private static ImmutableArray<(string, string)> Counties(PageVisit visit) =>
        !visit.Viewer.SeesDetailOf(visit.Questions.Places.Prefecture) ? []
        : [.. visit.Facts.Places.ByCode.Values.Where(place => place.Level == Dimensions.County && place.Prefecture == visit.Questions.Places.Prefecture)
            .OrderBy(place => place.Code, StringComparer.Ordinal).Select(place => (place.Code, place.Name.In(visit.Language)))];
}
