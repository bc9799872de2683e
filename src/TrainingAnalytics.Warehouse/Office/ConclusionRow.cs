namespace TrainingAnalytics.Warehouse.Office;

/// <summary>One record of a finding on which a conclusion counts, as the models see it in `landing.conclusion`.</summary>
/// <param name="ConcludedOn">The as-of date of the version on which it was concluded: no number hangs on the wall clock.</param>
public sealed record ConclusionRow(
    string FindingId, string SubjectKind, string SubjectKey, string RecordKind, string RecordKey, string Conclusion, DateOnly ConcludedOn);
