using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Anomalies;

/// <summary>The findings that count for a viewer, and the payments that they put at stake: what all views of them begin with.</summary>
internal static class CountedFindings
{
    /// <summary>CTEs that end with `counted` and `stake`, one row a payment under one of them.</summary>
    public static string Ctes(Viewer viewer, ConcludedFindings concluded, SqlParameters parameters) => $"""
        {concluded.Ctes(parameters)},
        counted as (
            select finding.*, confirmed.finding_id is not null as is_confirmed
            from anomalies.finding as finding
            left join confirmed on confirmed.finding_id = finding.finding_id
            where {FindingScope.On("finding.prefecture_code", viewer, parameters)}
                and finding.finding_id not in (select finding_id from dismissed)
        ),
        stake as (
            select money.*
            from marts.finding_money as money
            join counted on counted.finding_id = money.finding_id
        )
        """;
}
