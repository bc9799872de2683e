namespace TrainingAnalytics.Warehouse.Office;

/// <summary>What somebody filled in for a step.</summary>
/// <param name="Why">Needed by every step.</param>
/// <param name="LastStep"><see cref="FindingWork.LastStep"/> of the page on which the form stood: if the work has gone on since, the step is refused.</param>
/// <param name="Assignee">The account that is to check; for <see cref="WorkAction.Assign"/>.</param>
/// <param name="Conclusion">For <see cref="WorkAction.Conclude"/>.</param>
/// <param name="Amount">Yuan that came back; for <see cref="WorkAction.RecordRecovery"/>. Zero says that nothing can be had.</param>
public sealed record StepInput(string Why, long LastStep, string? Assignee = null, Conclusion? Conclusion = null, decimal? Amount = null);
