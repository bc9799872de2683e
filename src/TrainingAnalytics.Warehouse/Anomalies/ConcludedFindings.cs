using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Warehouse.Anomalies;

/// <summary>What people have concluded on findings, as far as counting them hangs on it.</summary>
/// <param name="Dismissed">A data error, a difference of reading, or in order: they count against nobody any more.</param>
/// <param name="Confirmed">A breach or fraud.</param>
public sealed record ConcludedFindings(ImmutableHashSet<string> Dismissed, ImmutableHashSet<string> Confirmed)
{
    public static ConcludedFindings None { get; } = new([], []);

    /// <summary>`dismissed` and `confirmed`, for a query to join.</summary>
    internal string Ctes(SqlParameters parameters) => $"""
        dismissed as (
            select unnest(string_split({parameters.Add(string.Join(',', Dismissed.Order(StringComparer.Ordinal)))}, ',')) as finding_id
        ),
        confirmed as (
            select unnest(string_split({parameters.Add(string.Join(',', Confirmed.Order(StringComparer.Ordinal)))}, ',')) as finding_id
        )
        """;
}
