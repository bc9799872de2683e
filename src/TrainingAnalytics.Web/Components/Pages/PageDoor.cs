using System.Collections.Immutable;
using Microsoft.Extensions.Primitives;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Dashboards.Live;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;
using TrainingAnalytics.Web.Start;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Pages;

/// <summary>From an address to a visit, or to the words that say why there is none. Nothing here is an error page.</summary>
public sealed class PageDoor(House house, TextBook texts)
{
    /// <summary>The visit, or a notice with its status code.</summary>
    public (PageVisit? Visit, string? Notice, int Status) Open(Viewer viewer, string page, string code, IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        if (house.Pages.Files.GetValueOrDefault(page) is not { } file)
        {
            return (null, texts["unknown.page"], 404);
        }

        if (file.Page is not { } definition)
        {
            return (null, texts["page.broken"], 200);
        }

        return definition.IsFor(viewer) ? Enter(viewer, file, definition, code, query) : (null, texts["forbidden.page"], 403);
    }

    private (PageVisit?, string?, int) Enter(Viewer viewer, LivePage file, PageDefinition page, string code, IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        var version = house.Shown.Current();
        var facts = house.Facts(version);
        if (Refused(file.Catalogue, version, facts, viewer, page, code) is var (notice, status))
        {
            version.Dispose();
            return (null, notice, status);
        }

        var choice = new PageChoice(house, texts, page, facts);
        var questions = new TileQuestions(page, new Selection(page.Id, code, choice.Read(query), texts.Language), file.Catalogue, facts.AsOf);
        var answers = new PageAnswers(house.Desk, file.Catalogue, version, viewer, questions.OfPage(viewer));
        return (new PageVisit(house, texts, viewer, facts, questions, answers, choice.Notices) { File = file }, null, 200);
    }

    private (string Notice, int Status)? Refused(MetricCatalogue catalogue, OpenVersion version, PageFacts facts, Viewer viewer, PageDefinition page, string code) =>
        !Exists(facts, page, code) ? (code.Length == 0 ? texts["unknown.page"] : texts.Say("unknown.place", code), 404)
        : !IsInReach(catalogue, version, viewer, page, code) ? (texts["forbidden.place"], 403)
        : null;

    private static bool Exists(PageFacts facts, PageDefinition page, string code) => page.Scope switch
    {
        "" => code.Length == 0,
        Dimensions.Prefecture or Dimensions.County => facts.Places.Find(code, page.Scope) is not null,
        var scope => facts.Names.Of(scope).ContainsKey(code),
    };

    // A county or an institution is for whoever sees detail there: the metrics say so, as they do for every tile.
    private static bool IsInReach(MetricCatalogue catalogue, OpenVersion version, Viewer viewer, PageDefinition page, string code) =>
        page.Scope is not (Dimensions.County or Dimensions.Institution)
        || new MetricDesk(catalogue).FaultsOf(version, viewer, new MetricQuestion([page.Tiles.SelectMany(tile => tile.Metrics)
            .First(metric => catalogue.Metrics[metric].Has(page.Scope))], [], ImmutableDictionary<string, string>.Empty.Add(page.Scope, code), false)).IsEmpty;
}
