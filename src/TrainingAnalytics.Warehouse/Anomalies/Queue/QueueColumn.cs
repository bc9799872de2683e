using System.Collections.Immutable;

namespace TrainingAnalytics.Warehouse.Anomalies.Queue;

/// <summary>A column of findings by which the queue is filtered, and the filter without it.</summary>
public sealed record QueueColumn(string Name, string Sql, Func<FindingFilter, FindingFilter> Without)
{
    public static ImmutableArray<QueueColumn> All { get; } =
    [
        new("family", "finding.family", filter => filter with { Family = null }),
        new("pattern", "finding.pattern", filter => filter with { Pattern = null }),
        new("severity", "finding.severity", filter => filter with { Severity = null }),
        new("kind", "finding.kind", filter => filter with { Kind = null }),
        new("leaning", "finding.leaning", filter => filter with { Leaning = null }),
        new("prefecture", "finding.prefecture_code", filter => filter with { Prefecture = null }),
        new("institution", "finding.institution_code", filter => filter with { Institution = null }),
        new("age", AgeBand.Named, filter => filter with { Age = null }),
    ];

    /// <summary>The findings themselves, for what is known of each by its id, such as the status.</summary>
    public static QueueColumn Id { get; } = new("id", "finding.finding_id", filter => filter);
}
