using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Anomalies.Institutions;

/// <summary>An institution's years: what it completed, what of that is questioned, what was paid and taken back.</summary>
internal static class InstitutionYears
{
    public static ImmutableArray<InstitutionYear> Read(OpenVersion version, Viewer viewer, string code, ConcludedFindings concluded)
    {
        var parameters = new SqlParameters();
        var here = parameters.Add(code);
        var sql = $"""
            with
            {CountedFindings.Ctes(viewer, concluded, parameters)},
            entry as (
                select year, 1 as completed, cast(is_certified as int) as certified, cast(is_questioned or is_confirmed_fraud as int) as questioned,
                    0 as paid, 0 as recovered, 0 as at_stake
                from marts.training
                where institution = {here} and {FindingScope.On("prefecture", viewer, parameters)}
                union all
                select year, 0, 0, 0, case when is_recovery then 0 else amount end, case when is_recovery then -amount else 0 end, 0
                from marts.payment
                where institution = {here} and {FindingScope.On("prefecture", viewer, parameters)}
                union all
                select cast(extract(year from paid_on) as int), 0, 0, 0, 0, 0, max(at_stake)
                from stake
                where institution = {here}
                group by payment_no, paid_on
            )
            select
                year, sum(completed) as completed, sum(certified) as certified, sum(questioned) as questioned,
                sum(paid) as paid, sum(recovered) as recovered, sum(at_stake) as at_stake
            from entry
            group by year
            order by year
            """;
        return [.. version.Query(sql, parameters.Values).Rows().Select(row => new InstitutionYear(
            (int)row.Whole("year")!.Value, row.Whole("completed")!.Value, row.Whole("certified")!.Value, row.Whole("questioned")!.Value,
            row.Exact("paid")!.Value, row.Exact("recovered")!.Value, row.Exact("at_stake")!.Value))];
    }
}
