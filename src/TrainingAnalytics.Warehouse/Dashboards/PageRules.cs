using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards.Rules;
using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>What a rule sees: one page, the pages beside it, and the catalogue.</summary>
public sealed record PageUnderTest(PageDefinition Page, IReadOnlyDictionary<string, PageDefinition> Pages, MetricCatalogue Catalogue)
{
    public IEnumerable<PageFault> Each(Func<TileDefinition, IEnumerable<string>> judge) =>
        from tile in Page.Tiles from text in judge(tile) select new PageFault(Page.File, tile.Line, text);

    public IEnumerable<MetricDefinition> Known(TileDefinition tile) =>
        tile.AllMetrics.Select(id => Catalogue.Metrics.GetValueOrDefault(id)).OfType<MetricDefinition>();
}

/// <summary>Every rule that a page must keep; each is one small file in Rules/.</summary>
public static class PageRules
{
    private static readonly ImmutableArray<Func<PageUnderTest, IEnumerable<PageFault>>> All =
    [
        KnownAudience.Judge,
        KnownFilters.Judge,
        KnownMetrics.Judge,
        KnownDimension.Judge,
        KnownWhere.Judge,
        TileHasContent.Judge,
        TargetExists.Judge,
        DrillLeadsSomewhere.Judge,
        WidthFits.Judge,
        TileIdsDiffer.Judge,
    ];

    public static ImmutableArray<PageFault> Judge(PageUnderTest page) =>
        [.. All.SelectMany(rule => rule(page)).OrderBy(fault => fault.Line)];
}
