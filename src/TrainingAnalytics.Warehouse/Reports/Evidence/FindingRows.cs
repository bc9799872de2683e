using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Office;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Reports.Evidence;

/// <summary>The findings, their evidence and the work on them, as sheets.</summary>
internal static class FindingRows
{
    public static EvidenceTable Findings(EvidenceFacts facts, EvidenceWords words) => new(
        "findings", words.Say(new("疑点", "Findings")), [.. EvidenceLabels.Findings.Select(words.Say)],
        [.. facts.Findings.Select(finding => Cells(finding, facts, words))]);

    public static EvidenceTable Evidence(OpenVersion version, Viewer viewer, FindingFilter filter, EvidenceWords words)
    {
        var parameters = new SqlParameters();
        var rows = version.Query($"""
            select evidence.finding_id, evidence.record_kind, evidence.record_key, evidence.occurred_on, evidence.amount, evidence.leaning,
                evidence.institution_code, evidence.county_code, evidence.facts
            from anomalies.evidence as evidence
            join anomalies.finding as finding on finding.finding_id = evidence.finding_id
            where {filter.Condition(viewer, parameters)}
            order by finding.amount desc nulls last, finding.pattern, evidence.finding_id, evidence.record_kind, evidence.record_key
            """, parameters.Values).Rows().Select(row => Evidence(row, words));
        return new("evidence", words.Say(new("证据", "Evidence")), [.. EvidenceLabels.Evidence.Select(words.Say)], [.. rows]);
    }

    public static EvidenceTable History(EvidenceFacts facts, EvidenceWords words) => new(
        "history", words.Say(new("工作记录", "Work")), [.. EvidenceLabels.History.Select(words.Say)],
        [.. facts.Findings.SelectMany(finding => facts.WorkOf(finding).Steps.Select(step => Step(finding, step, words)))]);

    private static object?[] Cells(Finding finding, EvidenceFacts facts, EvidenceWords words)
    {
        var work = facts.WorkOf(finding);
        var story = facts.Patterns.ByName[finding.Pattern];
        return
        [
            finding.Id, words.Say(story.Title), finding.Pattern, story.Clause, words.Code(finding.Family), words.Code(finding.Kind), words.Code(finding.Severity),
            words.Code(finding.Leaning), words.Sentence(finding), words.Code(finding.SubjectKind), words.Subject(finding), EvidenceWords.Key(finding.SubjectKey),
            finding.Institution, words.Institution(finding.Institution), words.Place(finding.Prefecture), words.Place(finding.County),
            finding.Amount, (long)finding.Records, finding.FirstOn, finding.LastOn, FindingClock.Of(finding.LastOn, facts.AsOf)?.EndsOn,
            words.Say(WorkWords.Of(work.State)), work.Assignee, Say(work.Conclusion, words), words.Code(work.AwaitsSignature ? "true" : "false"), work.Recovered,
            EvidenceWords.Parameters(finding.Parameters),
        ];
    }

    private static object?[] Evidence(ArrowRow row, EvidenceWords words) =>
    [
        row.Text("finding_id"), words.Code(row.Text("record_kind")!), row.Text("record_key"), row.Date("occurred_on"), row.Exact("amount"), words.Code(row.Text("leaning")!),
        row.Text("institution_code"), row.Text("county_code") is { } county ? words.Place(county) : null, words.Facts(row.Text("facts")!),
    ];

    private static object?[] Step(Finding finding, WorkStep step, EvidenceWords words) =>
    [
        finding.Id, step.No, step.At.UtcDateTime, step.Who, words.Say(WorkWords.Of(step.Action)), words.Say(WorkWords.Of(step.From)), words.Say(WorkWords.Of(step.To)),
        step.Assignee, Say(step.Conclusion, words), step.Amount, step.Why,
    ];

    private static string? Say(Conclusion? conclusion, EvidenceWords words) => conclusion is { } one ? words.Say(WorkWords.Of(one)) : null;
}
