using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards.Loads;

namespace TrainingAnalytics.Warehouse.Dashboards.Quality;

/// <summary>How good a version's data are, as far as its viewer may see: checks, unknown members, freshness, and what came in.</summary>
public sealed record QualityBook(
    ImmutableArray<CheckOutcome> Checks,
    ImmutableArray<UnknownMembers> Members,
    ImmutableArray<FreshnessRow> Freshness,
    ImmutableArray<ExtractCount> Extracts)
{
    public IEnumerable<CheckOutcome> Broken => Checks.Where(check => check.BreakingRows > 0);
}
