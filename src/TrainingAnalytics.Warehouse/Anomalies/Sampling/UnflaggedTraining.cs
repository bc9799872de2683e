using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Anomalies.Sampling;

/// <summary>A completed training none of whose records is evidence of a finding: by its natural key, without its person.</summary>
/// <param name="Key">source_system/enrolment_no.</param>
public sealed record UnflaggedTraining(
    string Key, string Class, string Institution, string County, string Prefecture, string Occupation, DateOnly? StartedOn, DateOnly? CompletedOn, decimal Paid)
{
    internal static UnflaggedTraining Of(ArrowRow row) => new(
        row.Text("training_key")!, row.Text("class_code")!, row.Text("institution")!, row.Text("county")!, row.Text("prefecture")!,
        row.Text("occupation")!, row.Date("started_on"), row.Date("completed_on"), row.Exact("paid") ?? 0);
}
