using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Dashboards.Live;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Start;

/// <summary>What is asked of every version before anybody else asks: the pages of the region, and those of the prefectures that a viewer is for.</summary>
internal static class FirstQuestions
{
    // In the menu's order: the first is what most open.
    public static IEnumerable<(MetricCatalogue Catalogue, Viewer Viewer, Asked Asked)> Of(DashboardState state, PageFacts facts, IEnumerable<Viewer> viewers) =>
        from file in state.Files.Values
        let page = file.Page
        where page is { Scope: "" or Dimensions.Prefecture }
        orderby page.Scope.Length, page.Menu == 0, page.Menu
        from viewer in viewers
        where page.IsFor(viewer)
        from code in page.Scope.Length == 0 ? [""] : Prefectures(facts, viewer)
        from asked in Questions(page, code, file.Catalogue, facts).OfPage(viewer)
        select (file.Catalogue, viewer, asked);

    // A leader's are all.
    private static IEnumerable<string> Prefectures(PageFacts facts, Viewer viewer) =>
        facts.Places.Prefectures.Select(place => place.Code).Where(code => !viewer.SeesDetail || viewer.SeesDetailOf(code));

    private static TileQuestions Questions(PageDefinition page, string code, MetricCatalogue catalogue, PageFacts facts) =>
        new(page, new Selection(page.Id, code, ImmutableSortedDictionary<string, string>.Empty, TextBook.For(null).Language), catalogue, facts.AsOf);
}
