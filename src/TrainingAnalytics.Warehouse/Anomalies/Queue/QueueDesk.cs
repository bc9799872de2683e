using System.Collections.Frozen;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Anomalies.Queue;

/// <summary>The findings that wait for somebody, for one viewer: a page of them, their sums, and how many each filter would leave.</summary>
public static class QueueDesk
{
    private const string Leanings = "case finding.leaning when 'fraud' then 0 when 'open' then 1 else 2 end";

    public static IReadOnlyList<Finding> Page(OpenVersion version, Viewer viewer, FindingFilter filter, QueueOrder order, long skip, int take)
    {
        var parameters = new SqlParameters();
        var sql = $"""
            select {Finding.Columns}
            from anomalies.finding as finding
            where {filter.Condition(viewer, parameters)}
            order by {By(order)}, finding.pattern, finding.finding_id
            limit {take} offset {skip}
            """;
        return [.. version.Query(sql, parameters.Values).Rows().Select(Finding.Of)];
    }

    /// <summary>Findings overlap, so their amounts added up say too much: at stake is each payment once.</summary>
    public static QueueSums Sums(OpenVersion version, Viewer viewer, FindingFilter filter)
    {
        var parameters = new SqlParameters();
        var sql = $"""
            with
            chosen as (
                select finding.finding_id, finding.amount
                from anomalies.finding as finding
                where {filter.Condition(viewer, parameters)}
            ),
            once as (
                select money.payment_no, max(money.at_stake) as at_stake
                from marts.finding_money as money
                join chosen on chosen.finding_id = money.finding_id
                group by money.payment_no
            )
            select
                (select count(*) from chosen) as findings,
                (select sum(amount) from chosen) as amounts,
                (select sum(at_stake) from once) as at_stake
            """;
        return version.Query(sql, parameters.Values).Rows().Select(row => new QueueSums(row.Whole("findings") ?? 0, row.Exact("amounts") ?? 0, row.Exact("at_stake") ?? 0)).Single();
    }

    /// <summary>How many findings each value of one column has, whatever else is chosen.</summary>
    public static FrozenDictionary<string, long> Counts(OpenVersion version, Viewer viewer, FindingFilter filter, QueueColumn column)
    {
        var parameters = new SqlParameters();
        var sql = $"""
            select {column.Sql} as value, count(*) as findings
            from anomalies.finding as finding
            where {column.Without(filter).Condition(viewer, parameters)}
            group by 1
            """;
        return version.Query(sql, parameters.Values).Rows().ToFrozenDictionary(row => row.Text("value")!, row => row.Whole("findings")!.Value);
    }

    private static string By(QueueOrder order) => order switch
    {
        QueueOrder.Leaning => $"{Leanings}, finding.amount desc nulls last",
        QueueOrder.Oldest => "finding.last_on nulls last, finding.amount desc nulls last",
        QueueOrder.Latest => "finding.last_on desc nulls last, finding.amount desc nulls last",
        _ => $"finding.amount desc nulls last, {Leanings}",
    };
}

/// <param name="Amounts">The findings' amounts added up: a payment that stands in two findings counts twice.</param>
/// <param name="AtStake">What is left of their payments, each payment once.</param>
public sealed record QueueSums(long Findings, decimal Amounts, decimal AtStake);
