using System.Collections.Immutable;

namespace TrainingAnalytics.Warehouse.Anomalies;

/// <summary>The columns that every pattern returns, in their order; what follows are facts for the sentence.</summary>
internal static class PatternColumns
{
    public static readonly ImmutableArray<string> All =
        ["subject_kind", "subject_key", "institution_code", "county_code", "record_kind", "record_key", "occurred_on", "amount", "leaning"];

    public static string Listed { get; } = string.Join(", ", All);
}
