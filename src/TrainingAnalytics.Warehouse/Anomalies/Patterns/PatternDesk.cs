using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Anomalies.Patterns;

/// <summary>How often each pattern found something, where, and what it leans to.</summary>
public static class PatternDesk
{
    /// <summary>One row a pattern with findings, by name.</summary>
    public static ImmutableArray<PatternCount> All(OpenVersion version, Viewer viewer, ConcludedFindings concluded) =>
        Count(version, viewer, concluded, "counted.pattern", "counted.pattern", null);

    /// <summary>One row a prefecture, and one of all together; money counts each payment once in every row.</summary>
    public static ImmutableArray<PatternCount> ByPrefecture(OpenVersion version, Viewer viewer, ConcludedFindings concluded, string pattern) =>
    [
        .. Count(version, viewer, concluded, "counted.prefecture_code", "counted.prefecture_code", pattern),
        .. Count(version, viewer, concluded, "'total'", "counted.pattern", pattern),
    ];

    /// <summary>The numbers that the pattern's select reads, as this version ran it.</summary>
    public static ImmutableArray<ParameterInForce> Parameters(OpenVersion version, string pattern) =>
    [
        .. version.Query("select name, value, default_value, meaning_zh, meaning_en from meta.pattern_parameter where pattern = $1 order by name", pattern).Rows()
            .Select(row => new ParameterInForce(
                row.Text("name")!, row.Exact("value")!.Value, row.Exact("default_value")!.Value, new Label(row.Text("meaning_zh")!, row.Text("meaning_en")!))),
    ];

    private static ImmutableArray<PatternCount> Count(
        OpenVersion version, Viewer viewer, ConcludedFindings concluded, string key, string group, string? pattern)
    {
        var parameters = new SqlParameters();
        var ctes = CountedFindings.Ctes(viewer, concluded, parameters);
        var of = pattern is null ? "true" : $"counted.pattern = {parameters.Add(pattern)}";
        var sql = $"""
            with
            {ctes},
            payment as (
                select {key} as key, stake.payment_no, max(stake.at_stake) as at_stake
                from stake
                join counted on counted.finding_id = stake.finding_id
                where {of}
                group by {group}, stake.payment_no
            ),
            money as (
                select key, sum(at_stake) as at_stake from payment group by key
            ),
            found as (
                select
                    {key} as key,
                    count(*) as findings,
                    count(*) filter (where leaning = 'error') as towards_error,
                    count(*) filter (where leaning = 'open') as open,
                    count(*) filter (where leaning = 'fraud') as towards_fraud
                from counted
                where {of}
                group by {group}
            )
            select found.*, coalesce(money.at_stake, 0) as at_stake
            from found
            left join money on money.key = found.key
            order by found.key
            """;
        return [.. version.Query(sql, parameters.Values).Rows().Select(row => new PatternCount(
            row.Text("key")!, row.Whole("findings")!.Value, row.Whole("towards_error")!.Value, row.Whole("open")!.Value,
            row.Whole("towards_fraud")!.Value, row.Exact("at_stake")!.Value))];
    }
}

/// <summary>Findings of one pattern or of one prefecture; `total` is all of them together.</summary>
public sealed record PatternCount(string Key, long Findings, long TowardsError, long Open, long TowardsFraud, decimal AtStake);

public sealed record ParameterInForce(string Name, decimal Value, decimal Default, Label Meaning);
