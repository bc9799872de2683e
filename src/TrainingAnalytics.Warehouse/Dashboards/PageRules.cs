using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards.Rules;
using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>Every rule that a page must keep; each is one small file in Rules/.</summary>
public static class PageRules
{
    private static readonly ImmutableArray<Func<PageUnderTest, IEnumerable<ProductFault>>> All =
    [
        NameIsFree.Judge,
        MenuPlacesDiffer.Judge,
        KnownAudience.Judge,
        KnownScope.Judge,
        KnownParent.Judge,
        ParentsEnd.Judge,
        KnownFilters.Judge,
        RowsHaveTiles.Judge,
        TileIdsDiffer.Judge,
        TileHasContent.Judge,
        KeysFitKind.Judge,
        WidthFits.Judge,
        KnownMetrics.Judge,
        KnownCuts.Judge,
        KnownWhere.Judge,
        TargetExists.Judge,
        DrillLeadsSomewhere.Judge,
    ];

    public static ImmutableArray<ProductFault> Judge(PageUnderTest page) =>
        [.. All.SelectMany(rule => rule(page)).OrderBy(fault => fault.Line)];
}
