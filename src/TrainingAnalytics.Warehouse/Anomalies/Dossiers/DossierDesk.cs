using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Anomalies.Dossiers;

/// <summary>Opens one finding for one viewer: who may not see it is told the same as if there were none.</summary>
public static class DossierDesk
{
    /// <summary>Null where the version has no such finding, or not for this viewer.</summary>
    public static Dossier? Open(OpenVersion version, Viewer viewer, string id) =>
        Find(version, viewer, id) is { } finding
            ? new(finding, Evidence(version, viewer, id), Parameters(version, finding), Relatives(version, viewer, finding))
            : null;

    /// <summary>The finding alone.</summary>
    public static Finding? Find(OpenVersion version, Viewer viewer, string id)
    {
        var parameters = new SqlParameters();
        var sql = $"select {Finding.Columns} from anomalies.finding as finding where {One(viewer, id, parameters)}";
        return version.Query(sql, parameters.Values).Rows().Select(Finding.Of).FirstOrDefault();
    }

    private static ImmutableArray<Evidence> Evidence(OpenVersion version, Viewer viewer, string id)
    {
        var fields = RecordDesk.Fields(version, viewer, id);
        var parameters = new SqlParameters();
        var sql = $"""
            select evidence.*
            from anomalies.evidence as evidence
            join anomalies.finding as finding on finding.finding_id = evidence.finding_id
            where {One(viewer, id, parameters)}
            order by evidence.occurred_on nulls last, evidence.record_kind, evidence.record_key
            """;
        return [.. version.Query(sql, parameters.Values).Rows().Select(row => Evidence(row, fields))];
    }

    private static Evidence Evidence(ArrowRow row, IReadOnlyDictionary<(string, string), ImmutableArray<Field>> fields) => new(
        row.Text("record_kind")!, row.Text("record_key")!, row.Date("occurred_on"), row.Exact("amount") ?? 0,
        row.Text("institution_code"), row.Text("county_code"), row.Text("leaning")!, FactReader.Fields(row.Text("facts")!),
        fields.GetValueOrDefault((row.Text("record_kind")!, row.Text("record_key")!), []));

    private static ImmutableArray<FoundWith> Parameters(OpenVersion version, Finding finding)
    {
        var values = FactReader.Fields(finding.Parameters).ToDictionary(field => field.Name, field => field.Value);
        return
        [
            .. version.Query("select name, value, meaning_zh, meaning_en from meta.pattern_parameter where pattern = $1 order by name", finding.Pattern).Rows()
                .Where(row => values.ContainsKey(row.Text("name")!))
                .Select(row => new FoundWith(row.Text("name")!, row.Exact("value")!.Value, new Label(row.Text("meaning_zh")!, row.Text("meaning_en")!))),
        ];
    }

    private static ImmutableArray<Relative> Relatives(OpenVersion version, Viewer viewer, Finding one)
    {
        var parameters = new SqlParameters();
        var (id, kind, key) = (parameters.Add(one.Id), parameters.Add(one.SubjectKind), parameters.Add(one.SubjectKey));
        var sql = $"""
            with
            shared as (
                select other.finding_id, count(*) as records
                from anomalies.evidence as own
                join anomalies.evidence as other
                    on other.record_kind = own.record_kind
                    and other.record_key = own.record_key
                where own.finding_id = {id}
                group by other.finding_id
            )
            select {Finding.Columns},
                finding.subject_kind = {kind} and finding.subject_key = {key} as is_same_subject,
                coalesce(shared.records, 0) as shared_records
            from anomalies.finding as finding
            left join shared on shared.finding_id = finding.finding_id
            where {new FindingFilter().Condition(viewer, parameters)}
                and finding.finding_id <> {id}
                and (shared.records > 0 or (finding.subject_kind = {kind} and finding.subject_key = {key}))
            order by is_same_subject desc, finding.amount desc, finding.finding_id
            """;
        return [.. version.Query(sql, parameters.Values).Rows().Select(row => new Relative(Finding.Of(row), row.Flag("is_same_subject") ?? false, (int)(row.Whole("shared_records") ?? 0)))];
    }

    private static string One(Viewer viewer, string id, SqlParameters parameters) =>
        new FindingFilter { Among = new([id]) }.Condition(viewer, parameters);
}
