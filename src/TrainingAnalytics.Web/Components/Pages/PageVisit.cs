using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards;
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
    public PageDefinition Page => Questions.Page;

    public string Language => Texts.Language;

    public NumberWords Numbers { get; } = new(Texts);

    /// <summary>The page's name, or of the place that it stands for.</summary>
    public string Title => Page.Scope.Length == 0
        ? Page.Title.In(Language)
        : Name(Page.Scope, Questions.Selection.Code);

    public MetricDefinition Metric(string id) => House.Catalogue.Metrics[id];

    public string Name(string dimension, string code) =>
        Facts.Names.Of(dimension).GetValueOrDefault(code)?.In(Language) ?? TimeWords.Of(Texts, dimension, code);

    /// <summary>The rows of an answer that is there.</summary>
    public IEnumerable<FigureRow> Rows(Asked asked) =>
        Figures.Read(Answers.Of(asked).Result, asked.Grain.By, Facts.Names.Of(asked.Grain.By), asked.Metrics);

    /// <summary>What it means that an answer has no row: none of what is counted, but no share of nothing.</summary>
    public Figure Nothing(string metric) => Metric(metric).Format == MetricFormat.Count ? new Figure(0, false) : Figure.NoData;

    public void Dispose() => Answers.Dispose();
}
