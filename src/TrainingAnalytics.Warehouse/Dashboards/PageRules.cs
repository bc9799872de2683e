using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards.Rules;
using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>
/// Every rule that a page must keep; each is one small file in Rules/. A page that does not fit the others is told and
/// shown all the same: another page's file may have caused it.
/// </summary>
public static class PageRules
{
    private static readonly ImmutableArray<Func<PageUnderTest, IEnumerable<ProductFault>>> Alone =
    [
        NameIsFree.Judge,
        KnownAudience.Judge,
        KnownScope.Judge,
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
    ];

    private static readonly ImmutableArray<Func<PageUnderTest, IEnumerable<ProductFault>>> AmongOthers =
    [
        MenuPlacesDiffer.Judge,
        KnownParent.Judge,
        ParentsEnd.Judge,
        DrillLeadsSomewhere.Judge,
    ];

    public static ImmutableArray<ProductFault> Judge(PageUnderTest page) => Judge(Alone, page);

    public static ImmutableArray<ProductFault> JudgeAmongOthers(PageUnderTest page) => Judge(AmongOthers, page);

    private static ImmutableArray<ProductFault> Judge(IEnumerable<Func<PageUnderTest, IEnumerable<ProductFault>>> rules, PageUnderTest page) =>
        [.. rules.SelectMany(rule => rule(page)).OrderBy(fault => fault.Line)];
}
