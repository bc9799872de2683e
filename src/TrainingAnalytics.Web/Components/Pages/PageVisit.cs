using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Dashboards.Live;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Web.Start;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Pages;

/// <summary>One reader on one page: what was chosen, what was asked, and the words to say it in.</summary>
public sealed record PageVisit(
    House House,
    TextBook Texts,
    Viewer Viewer,
    PageFacts Facts,
    TileQuestions Questions,
    PageAnswers Answers,
    ImmutableArray<string> Notices) : IDisposable
{
    /// <summary>The page's file, with what is wrong with it.</summary>
    public LivePage? File { get; init; }

    public PageDefinition Page => Questions.Page;

    /// <summary>The definitions that the page is shown with, whatever the files say meanwhile.</summary>
    public MetricCatalogue Catalogue => Questions.Catalogue;

    public string Language => Texts.Language;

    public NumberWords Numbers { get; } = new(Texts);

    /// <summary>The page's name, or of the place that it stands for.</summary>
    public string Title => Page.Scope.Length == 0
        ? Page.Title.In(Language)
        : Name(Page.Scope, Questions.Selection.Code);

    public MetricDefinition Metric(string id) => Catalogue.Metrics[id];

    public string DimensionName(string dimension) => Catalogue.Dimensions[dimension].Label.In(Language);

    public string Name(string dimension, string code) =>
        Facts.Names.Of(dimension).GetValueOrDefault(code)?.In(Language) ?? TimeWords.Of(Texts, dimension, code);

    /// <summary>The rows of an answer that is there.</summary>
    public IEnumerable<FigureRow> Rows(Asked asked) =>
        Figures.Read(Answers.Of(asked).Result, asked.Grain.Cuts, Facts.Names.Of(asked.Grain.Cuts.FirstOrDefault() ?? ""), asked.Metrics);

    /// <summary>Done when the page's first numbers are there, or have failed.</summary>
    public Task FirstNumbers() => Answers.Settled(
        Page.Tiles.Where(tile => tile.Kind != TileKind.Text && Reach.Sees(Viewer, tile, Questions)).Take(1).SelectMany(Questions.Of));

    /// <summary>What the tile's time comes to in this metric.</summary>
    public Figure FigureOf(TileDefinition tile, string metric) =>
        One(Questions.Value(tile, metric), Questions.CodeOf(tile, metric), metric);

    /// <summary>The same one year earlier; null where that is not asked.</summary>
    public Figure? BeforeOf(TileDefinition tile, string metric) =>
        Questions.Compares(tile) && Questions.Before(tile, metric) is { } before ? One(before, Questions.CodeBefore(tile, metric), metric) : null;

    private Figure One(Asked asked, string code, string metric) =>
        Rows(asked).FirstOrDefault(row => row.Code == code)?[metric] ?? Nothing(metric);

    /// <summary>What it means that an answer has no row: none of what is counted, but no share of nothing.</summary>
    public Figure Nothing(string metric) => Facts.ZeroOfNothing.Contains(metric) ? new Figure(0, false) : Figure.NoData;

    public void Dispose() => Answers.Dispose();
}
