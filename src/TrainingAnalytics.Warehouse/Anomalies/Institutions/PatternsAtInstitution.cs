using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Anomalies.Institutions;

/// <summary>An institution's findings by pattern, most money first.</summary>
internal static class PatternsAtInstitution
{
    public static ImmutableArray<PatternAtInstitution> Read(OpenVersion version, Viewer viewer, string code, ConcludedFindings concluded)
    {
        var parameters = new SqlParameters();
        var sql = $"""
            with
            {CountedFindings.Ctes(viewer, concluded, parameters)},
            here as (
                select finding.*
                from anomalies.finding as finding
                where finding.institution_code = {parameters.Add(code)} and {FindingScope.On("finding.prefecture_code", viewer, parameters)}
            ),
            {Sums}
            """;
        return [.. version.Query(sql, parameters.Values).Rows().Select(row => new PatternAtInstitution(
            row.Text("pattern")!, row.Text("severity")!, row.Whole("findings")!.Value, row.Whole("towards_error")!.Value, row.Whole("open")!.Value,
            row.Whole("towards_fraud")!.Value, row.Whole("confirmed")!.Value, row.Whole("dismissed")!.Value, row.Exact("at_stake")!.Value))];
    }

    private const string Sums = """
        payment as (
            select stake.pattern, stake.payment_no, max(stake.at_stake) as at_stake
            from stake
            join here on here.finding_id = stake.finding_id
            group by stake.pattern, stake.payment_no
        ),
        money as (
            select pattern, sum(at_stake) as at_stake from payment group by pattern
        )
        select
            here.pattern,
            here.severity,
            count(counted.finding_id) as findings,
            count(counted.finding_id) filter (where here.leaning = 'error') as towards_error,
            count(counted.finding_id) filter (where here.leaning = 'open') as open,
            count(counted.finding_id) filter (where here.leaning = 'fraud') as towards_fraud,
            count(counted.finding_id) filter (where counted.is_confirmed) as confirmed,
            count(*) - count(counted.finding_id) as dismissed,
            coalesce(money.at_stake, 0) as at_stake
        from here
        left join counted on counted.finding_id = here.finding_id
        left join money on money.pattern = here.pattern
        group by here.pattern, here.severity, money.at_stake
        order by coalesce(money.at_stake, 0) desc, findings desc, here.pattern
        """;
}
