using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>Says that a version holds the sample's invented people and scaled targets, where it does.</summary>
public sealed record SampleNote(double Scale, string Note)
{
    private const string IsThere =
        "select count(*) as n from information_schema.tables where table_schema = 'meta' and table_name = 'sample'";

    /// <summary>Null for real data: only a version built from the samples has <c>meta.sample</c>.</summary>
    public static SampleNote? Read(OpenVersion version) =>
        version.Query(IsThere).Rows().First().Whole("n") == 0
            ? null
            : version.Query("select cast(scale as double) as scale, cast(note as varchar) as note from meta.sample").Rows()
                .Select(row => new SampleNote(row.Number("scale") ?? 1, row.Text("note") ?? "")).FirstOrDefault();
}
