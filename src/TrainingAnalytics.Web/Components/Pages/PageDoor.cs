using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Primitives;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Web.Start;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Pages;

/// <summary>From an address to a visit, or to the words that say why there is none. Nothing here is an error page.</summary>
public sealed class PageDoor(House house, TextBook texts)
{
    private readonly List<string> _notices = [];

    /// <summary>The visit, or a notice with its status code.</summary>
    public (PageVisit? Visit, string? Notice, int Status) Open(Viewer viewer, string page, string code, IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        if (house.Pages.Files.GetValueOrDefault(page) is not { } file)
        {
            return (null, texts["unknown.page"], 404);
        }

        if (!file.Faults.IsEmpty || file.Page is not { } definition)
        {
            return (null, $"{texts["page.broken"]} {string.Join(" · ", file.Faults)}", 200);
        }

        return Allowed(viewer, definition) ? Enter(viewer, definition, code, query) : (null, texts["forbidden.page"], 403);
    }

    private static bool Allowed(Viewer viewer, PageDefinition page) =>
        viewer.SeesMetrics && (page.Audience.IsEmpty || page.Audience.Contains(viewer.Role.ToString().ToLowerInvariant()));

    private (PageVisit?, string?, int) Enter(Viewer viewer, PageDefinition page, string code, IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        var version = house.Shelf.Current();
        var facts = house.Facts(version);
        if (!Exists(facts, page, code))
        {
            version.Dispose();
            return (null, code.Length == 0 ? texts["unknown.page"] : texts.Say("unknown.place", code), 404);
        }

        var questions = new TileQuestions(page, new Selection(page.Id, code, Chosen(page, facts, query), texts.Language), house.Catalogue, facts.LatestYear);
        var answers = new PageAnswers(house.Desk, version, viewer, questions.OfPage(viewer));
        return (new PageVisit(house, texts, viewer, facts, questions, answers, [.. _notices]), null, 200);
    }

    private static bool Exists(PageFacts facts, PageDefinition page, string code) => page.Scope switch
    {
        "" => code.Length == 0,
        "prefecture" or "county" => facts.Places.Find(code, page.Scope) is not null,
        var scope => facts.Names.Of(scope).ContainsKey(code),
    };

    private ImmutableSortedDictionary<string, string> Chosen(PageDefinition page, PageFacts facts, IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        var chosen = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in query.Where(one => one.Key is not "lang"))
        {
            if (!page.Filters.Contains(key))
            {
                _notices.Add(texts.Say("unknown.filter", Shown(key)));
            }
            else if (Known(facts, key, value.ToString()))
            {
                chosen[key] = value.ToString();
            }
        }

        return chosen.ToImmutable();
    }

    private bool Known(PageFacts facts, string filter, string value)
    {
        var known = filter == "year"
            ? facts.Years.Any(year => year.ToString(CultureInfo.InvariantCulture) == value)
            : facts.Names.Of(filter).ContainsKey(value);
        if (!known)
        {
            _notices.Add(texts.Say("unknown.value", Shown(value), house.Catalogue.Dimensions[filter].Label.In(texts.Language),
                filter == "year" ? texts.Say("year", facts.LatestYear) : "–"));
        }

        return known;
    }

    private static string Shown(string value) => value.Length > 40 ? value[..40] + "…" : value;
}
