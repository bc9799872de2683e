using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Anomalies.Money;

/// <summary>
/// Yuan at stake by family and prefecture. A payment may stand in several cells, and counts once in each of them and once in
/// every total: totals are computed, never added up.
/// </summary>
public static class MoneyDesk
{
    public static MoneyGrid Read(OpenVersion version, Viewer viewer, ConcludedFindings concluded)
    {
        var parameters = new SqlParameters();
        var sql = $"""
            with
            {CountedFindings.Ctes(viewer, concluded, parameters)},
            payment as (
                select family, prefecture, payment_no, max(at_stake) as at_stake, max(recovered) as recovered
                from stake
                group by grouping sets ((family, prefecture, payment_no), (family, payment_no), (prefecture, payment_no), (payment_no))
            )
            select family, prefecture, count(*) filter (where at_stake > 0) as payments, sum(at_stake) as at_stake, sum(recovered) as recovered
            from payment
            group by family, prefecture
            order by family nulls last, prefecture nulls last
            """;
        return new MoneyGrid([.. version.Query(sql, parameters.Values).Rows().Select(row => new MoneyCell(
            row.Text("family"), row.Text("prefecture"), row.Whole("payments")!.Value, row.Exact("at_stake")!.Value, row.Exact("recovered")!.Value))]);
    }
}

/// <summary>Cells and totals; a family or prefecture that has no cell has nothing at stake.</summary>
public sealed record MoneyGrid(ImmutableArray<MoneyCell> Cells)
{
    public IEnumerable<string> Families => Cells.Where(cell => cell.Prefecture is null).Select(cell => cell.Family).OfType<string>();

    /// <summary>Null stands for all of them.</summary>
    public MoneyCell Of(string? family, string? prefecture) =>
        Cells.FirstOrDefault(cell => cell.Family == family && cell.Prefecture == prefecture) ?? new MoneyCell(family, prefecture, 0, 0, 0);
}

/// <param name="Payments">With anything at stake.</param>
/// <param name="Recovered">Of the payments under these findings, what was taken back.</param>
public sealed record MoneyCell(string? Family, string? Prefecture, long Payments, decimal AtStake, decimal Recovered);
