using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Warehouse.Reports.Evidence;

/// <summary>The file, or why there is none.</summary>
public sealed record EvidenceFile(byte[]? Bytes, string Name, Label? Refusal)
{
    internal static EvidenceFile Refused(Label refusal) => new(null, "", refusal);
}
