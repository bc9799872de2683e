using System.Collections.Immutable;
using System.Text.Json;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Dashboards.Quality;

/// <summary>Reads how a version's checks went, what is broken first.</summary>
internal static class CheckOutcomes
{
    // Keys of people and of their records: they name nobody, but they are about one person each.
    private static readonly string[] OfOnePerson = ["person_key", "training_key", "record_key", "enrolment_no", "certificate_no", "certificate_key", "payment_no", "agreement_no", "teacher_code"];

    public static ImmutableArray<CheckOutcome> Read(OpenVersion version, Viewer viewer)
    {
        var table = version.Query("select * from meta.check_result order by breaking_rows = 0, severity desc, check_name");
        var both = table.ColumnNames.Contains("invariant_zh");
        return [.. table.Rows().Select(row => new CheckOutcome(
            row.Text("check_name")!, row.Text("file")!, Texts(row, "invariant", both, row.Text("invariant")!), row.Text("severity") == "error",
            both ? Texts(row, "to_do", true, "") : new Label("", ""), row.Whole("breaking_rows")!.Value,
            viewer.SeesLoads && row.Text("sample") is { } sample ? Sample(sample) : null))];
    }

    // Versions of before have English only.
    private static Label Texts(ArrowRow row, string column, bool both, string otherwise)
    {
        var en = row.Text(column) is { Length: > 0 } text ? text : otherwise;
        return new Label(both && row.Text(column + "_zh") is { Length: > 0 } zh ? zh : en, en);
    }

    private static BreakingSample? Sample(string json)
    {
        using var rows = JsonDocument.Parse(json);
        var columns = rows.RootElement.EnumerateArray().SelectMany(row => row.EnumerateObject().Select(cell => cell.Name)).Distinct().Where(IsOfNobody).ToImmutableArray();
        return columns.IsEmpty ? null : new BreakingSample(
            columns, [.. rows.RootElement.EnumerateArray().Select(row => columns.Select(column => row.TryGetProperty(column, out var cell) ? cell.ToString() : "").ToImmutableArray())]);
    }

    private static bool IsOfNobody(string column) => !OfOnePerson.Contains(column) && !column.EndsWith("_token", StringComparison.Ordinal);
}
