using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Anomalies;

/// <summary>Findings and their evidence, for one viewer: the scope is compiled into every query.</summary>
public static class FindingDesk
{
    /// <summary>The findings, most money first.</summary>
    public static ArrowTable Findings(OpenVersion version, Viewer viewer, FindingFilter filter) => Ask(version, viewer, filter, condition => $"""
        select finding_id, pattern, family, kind, severity, subject_kind, subject_key, institution_code, county_code, leaning, amount, records
        from anomalies.finding as finding
        where {condition}
        order by amount desc nulls last, pattern, finding_id
        """);

    /// <summary>One row a piece of evidence.</summary>
    public static ArrowTable Records(OpenVersion version, Viewer viewer, FindingFilter filter) => Ask(version, viewer, filter, condition => $"""
        select evidence.finding_id, evidence.pattern, evidence.leaning, evidence.record_kind, evidence.record_key, evidence.amount
        from anomalies.evidence as evidence
        join anomalies.finding as finding
            on finding.finding_id = evidence.finding_id
        where {condition}
        order by evidence.pattern, evidence.finding_id, evidence.record_kind, evidence.record_key
        """);

    /// <summary>What the version has not got: such a question would be answered as if nothing were there.</summary>
    public static IEnumerable<Label> FaultsOf(OpenVersion version, FindingFilter filter)
    {
        if (filter.Pattern is { } pattern && !Has(version, "meta.pattern where pattern = $1", pattern))
            yield return new($"没有规则 {pattern}", $"there is no pattern {pattern}");
        if (filter.Family is { } family && !Has(version, "meta.pattern where family = $1", family))
            yield return new($"没有类别 {family}", $"there is no family {family}");
        if (filter.Severity is not (null or "high" or "medium" or "low"))
            yield return new($"没有严重程度 {filter.Severity}，应为 high、medium 或 low", $"there is no severity {filter.Severity}: high, medium or low");
        if (filter.Region is { } region && !Has(version, "core.dim_region where code = $1", region))
            yield return new($"没有地区 {region}", $"there is no region {region}");
    }

    private static bool Has(OpenVersion version, string relation, string value) => version.Query($"select 1 from {relation} limit 1", value).RowCount > 0;

    private static ArrowTable Ask(OpenVersion version, Viewer viewer, FindingFilter filter, Func<string, string> sql)
    {
        var parameters = new SqlParameters();
        var condition = filter.Condition(viewer, parameters);
        return version.Query(sql(condition), parameters.Values);
    }
}
