using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Warehouse.Anomalies;

/// <summary>Findings by their ids: these, or all others.</summary>
public sealed record FindingSet(IReadOnlyCollection<string> Ids, bool Others = false)
{
    // One parameter, however many there are.
    internal string Condition(SqlParameters parameters) =>
        $"finding.finding_id {(Others ? "not " : "")}in (select unnest(string_split({parameters.Add(string.Join(',', Ids.Order(StringComparer.Ordinal)))}, ',')))";
}
