using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Office;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Benchmarks.Findings;

/// <summary>
/// Two people who work on the pensioners' findings, so that `not_recovered` has something to find: fraud, signed, where the answer key
/// speaks of the payments, taken back or not; a breach and no fraud in the other cases.
/// </summary>
internal sealed class ConcludedCases(WarehouseFolder warehouse, OpenVersion version, Answers answers)
{
    private const string Pattern = "pension_recipient", Followed = "not_recovered", Why = "benchmark";

    private static readonly Actor First = new("benchmark-1", Viewer.Operator), Second = new("benchmark-2", Viewer.Operator);

    public void Conclude()
    {
        var office = new FindingOffice(warehouse, TimeProvider.System);
        var followed = answers.Planted(Followed).Union(answers.Innocent(Followed)).ToHashSet();
        foreach (var finding in Findings()) Conclude(office, finding, finding.Evidence.Any(record => Payments(record).Any(followed.Contains)));
    }

    private static void Conclude(FindingOffice office, FindingUnderWork finding, bool isFraud)
    {
        var work = Step(office, First, finding, WorkAction.Assign, FindingWork.None(finding.FindingId));
        work = Step(office, First, finding, WorkAction.StartChecking, work);
        work = Step(office, First, finding, WorkAction.Conclude, work, isFraud ? Conclusion.Fraud : Conclusion.Violation);
        if (isFraud) Step(office, Second, finding, WorkAction.Sign, work);
    }

    private static FindingWork Step(FindingOffice office, Actor actor, FindingUnderWork finding, WorkAction action, FindingWork before, Conclusion? conclusion = null)
    {
        var done = office.Act(actor, finding, action, new(Why, before.LastStep, action == WorkAction.Assign ? actor.Account : null, conclusion));
        return done.IsDone ? done.Work : throw new InvalidOperationException(done.Refusal!.En);
    }

    private List<FindingUnderWork> Findings()
    {
        var records = FindingDesk.Records(version, Viewer.Operator, new(Pattern)).Rows()
            .ToLookup(row => row.Text("finding_id")!, row => new EvidenceKey(row.Text("record_kind")!, row.Text("record_key")!));
        return [.. version.Query("select * from anomalies.finding where pattern = $1", Pattern).Rows().Select(row => new FindingUnderWork(
            row.Text("finding_id")!, Pattern, row.Text("family")!, row.Text("subject_kind")!, row.Text("subject_key")!, row.Text("institution_code")!,
            row.Text("prefecture_code")!, row.Exact("amount")!.Value, version.Name, version.AsOf, [.. records[row.Text("finding_id")!]]))];
    }

    private IEnumerable<string> Payments(EvidenceKey record) =>
        version.Query("select payment_no from core.fct_payment where record_key = $1", record.RecordKey).Rows().Select(row => $"payment {row.Text("payment_no")}");
}
