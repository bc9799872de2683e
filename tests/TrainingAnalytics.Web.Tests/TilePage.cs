using System.Collections.Immutable;
using Bunit;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Web.Components.Pages;
using TrainingAnalytics.Web.Components.Tiles;
using TrainingAnalytics.Web.Start;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Tests;

/// <summary>A page with one tile that a test writes, opened on a house: as a view, and as it is rendered.</summary>
internal sealed class TilePage(House house, string tile, string scope = "", string code = "", string language = "zh-CN", params (string Key, string Value)[] chosen) : IDisposable
{
    private readonly PageVisit _visit = Visited(house, tile, scope, code, language, chosen);

    public PageFacts Facts => _visit.Facts;

    public T View<T>() where T : TileView
    {
        var tile = _visit.Page.Tiles.Single();
        Task.WhenAll(_visit.Questions.Of(tile).Select(_visit.Answers.Of)).GetAwaiter().GetResult();
        return Assert.IsType<T>(TileView.Of(_visit, tile));
    }

    /// <summary>The tile in the frame that a page puts it in.</summary>
    public IRenderedComponent<TileFrame> Render(BunitContext context)
    {
        var frame = context.Render<TileFrame>(with => with.AddCascadingValue(_visit).Add(one => one.Tile, _visit.Page.Tiles.Single()));
        frame.WaitForState(() => frame.FindAll("[aria-busy]").Count == 0, TimeSpan.FromSeconds(20));
        return frame;
    }

    public void Dispose() => _visit.Dispose();

    private static PageVisit Visited(House house, string tile, string scope, string code, string language, (string Key, string Value)[] chosen)
    {
        var file = PageFile.Parse("tiles", $$"""
            title: { zh-CN: 图样, en: Tiles }
            {{(scope.Length > 0 ? $"scope: {scope}" : "lead: { zh-CN: 无, en: none }")}}
            filters: [period, training_type]
            rows:
              - tiles:
                  - {{tile}}
            """);
        Assert.Empty(file.Faults);
        var version = house.Shelf.Current();
        var facts = house.Facts(version);
        var selection = new Selection("tiles", code, chosen.ToImmutableSortedDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal), language);
        var viewer = new Viewer(Role.Planner, ["540100", "540200"]);
        var questions = new TileQuestions(file.Page!, selection, house.Catalogue, facts.AsOf);
        var answers = new PageAnswers(house.Desk, questions.Catalogue, version, viewer, questions.OfPage(viewer));
        return new PageVisit(house, TextBook.For(language), viewer, facts, questions, answers, []);
    }
}
