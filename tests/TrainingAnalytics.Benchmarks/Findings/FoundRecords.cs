using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Benchmarks.Findings;

/// <summary>What the patterns of a version found: `record_kind record_key` by pattern.</summary>
internal sealed class FoundRecords(OpenVersion version)
{
    private readonly ILookup<string, string> _records = FindingDesk.Records(version, Viewer.Operator, new()).Rows()
        .ToLookup(row => row.Text("pattern")!, row => $"{row.Text("record_kind")} {row.Text("record_key")}");

    /// <summary>A ranking's are the institutions that it sets apart.</summary>
    public IReadOnlySet<string> Of(Pattern pattern) => pattern.Ranks
        ? version.Query("select distinct institution_code from anomalies.institution_rank where is_outlier").Rows().Select(row => $"institution {row.Text("institution_code")}").ToHashSet()
        : _records[pattern.Name].ToHashSet();
}
