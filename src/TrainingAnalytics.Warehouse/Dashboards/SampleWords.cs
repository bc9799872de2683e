using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>Says that a version holds a sample's invented people and scaled targets, where it does.</summary>
public sealed record SampleWords(double Scale, Label Note)
{
    private const string IsThere =
        "select count(*) as n from information_schema.tables where table_schema = 'meta' and table_name = 'sample'";

    /// <summary>Null for real data: only a version built from samples has a row in <c>meta.sample</c>.</summary>
    public static SampleWords? Read(OpenVersion version) =>
        version.Query(IsThere).Rows().First().Whole("n") == 0
            ? null
            : version.Query("select scale, note_zh, note_en from meta.sample").Rows()
                .Select(row => new SampleWords(row.Number("scale") ?? 1, new Label(row.Text("note_zh") ?? "", row.Text("note_en") ?? ""))).FirstOrDefault();
}
