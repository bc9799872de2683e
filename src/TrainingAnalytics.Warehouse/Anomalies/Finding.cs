using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Anomalies;

/// <summary>One finding as its version has it: a lead, never a verdict.</summary>
/// <param name="SubjectKey">A code, or the token of a person or an account: never a clear value.</param>
/// <param name="Parameters">The values with which it was found, as JSON.</param>
/// <param name="Facts">What the sentence quotes, as JSON.</param>
public sealed record Finding(
    string Id,
    string Pattern,
    string Family,
    string Kind,
    string Severity,
    string SubjectKind,
    string SubjectKey,
    string Institution,
    string County,
    string Prefecture,
    string Leaning,
    decimal Amount,
    int Records,
    string Parameters,
    string Facts,
    DateOnly? FirstOn,
    DateOnly? LastOn)
{
    /// <summary>The row's columns, for a query on `anomalies.finding as finding`.</summary>
    internal const string Columns = """
        finding.finding_id, finding.pattern, finding.family, finding.kind, finding.severity, finding.subject_kind, finding.subject_key,
        finding.institution_code, finding.county_code, finding.prefecture_code, finding.leaning, finding.amount, finding.records,
        finding.parameters, finding.facts, finding.first_on, finding.last_on
        """;

    internal static Finding Of(ArrowRow row) => new(
        row.Text("finding_id")!, row.Text("pattern")!, row.Text("family")!, row.Text("kind")!, row.Text("severity")!,
        row.Text("subject_kind")!, row.Text("subject_key")!, row.Text("institution_code")!, row.Text("county_code")!, row.Text("prefecture_code")!,
        row.Text("leaning")!, row.Exact("amount") ?? 0, (int)row.Whole("records")!.Value,
        row.Text("parameters")!, row.Text("facts")!, row.Date("first_on"), row.Date("last_on"));
}
