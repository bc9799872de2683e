using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Dashboards.Live;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Start;

/// <summary>One question that is asked before anybody else asks it.</summary>
internal sealed record FirstQuestion(MetricCatalogue Catalogue, Viewer Viewer, Asked Asked);

/// <summary>What is asked of every version beforehand: of the pages of the region, and of the prefectures that a viewer is for.</summary>
internal sealed class FirstQuestions(DashboardState state, PageFacts facts, IEnumerable<Viewer> viewers)
{
    /// <summary>The pages as they show themselves. In the menu's order: the first is what most open.</summary>
    public IEnumerable<FirstQuestion> OfPages() =>
        from page in Pages()
        from viewer in viewers
        where page.Page!.IsFor(viewer)
        from code in Places(page.Page!, viewer)
        from question in Of(page, viewer, code, ImmutableSortedDictionary<string, string>.Empty)
        select question;

    /// <summary>The same pages with each category chosen: of the tables that are asked for, any other choice is a part, and any other place.</summary>
    public IEnumerable<FirstQuestion> OfCategories() =>
        from page in Pages()
        from viewer in viewers
        where page.Page!.IsFor(viewer)
        from code in Places(page.Page!, viewer).Take(1)
        from filter in page.Page!.Filters
        from chosen in Codes(filter).Take(1)
        from question in Of(page, viewer, code, ImmutableSortedDictionary<string, string>.Empty.Add(filter, chosen))
        select question;

    private IEnumerable<LivePage> Pages() => state.Files.Values
        .Where(file => file.Page is { Scope: "" or Dimensions.Prefecture })
        .OrderBy(file => file.Page!.Scope.Length).ThenBy(file => file.Page!.Menu == 0).ThenBy(file => file.Page!.Menu);

    // A leader's are all.
    private IEnumerable<string> Places(PageDefinition page, Viewer viewer) => page.Scope.Length == 0 ? [""]
        : facts.Places.Prefectures.Select(place => place.Code).Where(code => !viewer.SeesDetail || viewer.SeesDetailOf(code));

    private IEnumerable<string> Codes(string filter) => filter switch
    {
        PageDefinition.Period => [],
        Dimensions.Prefecture => facts.Places.Prefectures.Select(place => place.Code),
        _ => facts.Names.Of(filter).Keys,
    };

    private IEnumerable<FirstQuestion> Of(LivePage file, Viewer viewer, string code, ImmutableSortedDictionary<string, string> chosen) =>
        new TileQuestions(file.Page!, new Selection(file.Page!.Id, code, chosen, TextBook.For(null).Language), file.Catalogue, facts.AsOf)
            .OfPage(viewer).Select(asked => new FirstQuestion(file.Catalogue, viewer, asked));
}
