using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Office;

/// <summary>One step of the work on a finding, as the log has it.</summary>
/// <param name="No">The number of its entry in the log; the steps of one finding ascend and have gaps.</param>
/// <param name="At">The wall clock, UTC: it is in the log only, no number hangs on it.</param>
public sealed record WorkStep(
    long No, DateTimeOffset At, string Who, Role Role, WorkAction Action, WorkState From, WorkState To, string Why,
    string? Assignee, Conclusion? Conclusion, decimal? Amount);
