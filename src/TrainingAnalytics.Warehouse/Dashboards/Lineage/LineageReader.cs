using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Dashboards.Lineage;

/// <summary>Reads what the build wrote down of its models.</summary>
internal static class LineageReader
{
    public static LineageBook Read(OpenVersion version)
    {
        // The as-of date and the like are of the build itself: everything reads them, and they come from no file.
        var references = version.Query("select reader, read from meta.model_reference where read not like 'meta.%'").Rows()
            .Select(row => (Reader: row.Text("reader")!, Read: row.Text("read")!)).ToList();
        var models = Models(version);
        var known = models.Select(model => model.Relation).ToHashSet(StringComparer.Ordinal);
        var others = references.Select(one => one.Read).Where(read => !known.Contains(read)).Distinct()
            .Select(relation => new LineageNode(relation, Step(relation), null, null, null));
        return new LineageBook(version.Name, models.Concat(others), references);
    }

    private static List<LineageNode> Models(OpenVersion version)
    {
        var table = version.Query("select * from meta.model");
        // Versions of before have the meaning in English only.
        var zh = table.ColumnNames.Contains("row_meaning_zh") ? "row_meaning_zh" : "row_meaning";
        return [.. table.Rows().Select(row => new LineageNode(
            $"{row.Text("schema_name")}.{row.Text("model_name")}", Step(row.Text("schema_name")!), Meaning(row.Text(zh), row.Text("row_meaning")!),
            row.Text("file"), row.Whole("row_count")))];
    }

    private static Label Meaning(string? zh, string en) => new(string.IsNullOrEmpty(zh) ? en : zh, en);

    private static LineageStep Step(string relation) => relation.Split('.')[0] switch
    {
        "landing" => LineageStep.Landing,
        "staging" => LineageStep.Staging,
        "core" => LineageStep.Core,
        "anomalies" => LineageStep.Anomalies,
        _ => LineageStep.Marts,
    };
}
