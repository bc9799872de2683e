using System.Collections.Immutable;

namespace TrainingAnalytics.Warehouse.Office;

/// <summary>The work on one finding, folded from its steps.</summary>
/// <param name="Conclusion">The one that stands; none before it and after a reopening.</param>
/// <param name="AwaitsSignature">Concluded as fraud, and no second person has signed yet: it does not count.</param>
/// <param name="Recovered">Yuan recorded as taken back, also before a reopening.</param>
/// <param name="Finding">As the latest conclusion saw it, else the first step; null before any.</param>
public sealed record FindingWork(
    string FindingId, WorkState State, string? Assignee, Conclusion? Conclusion, bool AwaitsSignature, decimal Recovered,
    ImmutableArray<WorkStep> Steps, FindingUnderWork? Finding)
{
    /// <summary>What a form carries, so that a step on a page that others have overtaken is refused.</summary>
    public long LastStep => Steps.IsEmpty ? 0 : Steps[^1].No;

    /// <summary>Who concluded what stands now; nobody else may be asked to sign it.</summary>
    public string? ConcludedBy => Conclusion is null ? null : Steps.Last(step => step.Action == WorkAction.Conclude).Who;

    /// <summary>Counts at the next build: concluded, and signed where it is fraud.</summary>
    public bool Counts => Conclusion is not null && !AwaitsSignature;

    /// <summary>A finding that nobody has touched.</summary>
    public static FindingWork None(string findingId) => new(findingId, WorkState.New, null, null, false, 0, [], null);

    internal FindingWork After(WorkStep step, FindingUnderWork? finding) => this with
    {
        State = step.To,
        Assignee = step.Assignee ?? Assignee,
        Conclusion = step.Action switch
        {
            WorkAction.Conclude => step.Conclusion,
            WorkAction.Reopen or WorkAction.RefuseSignature => null,
            _ => Conclusion,
        },
        AwaitsSignature = step.Action switch
        {
            WorkAction.Conclude => step.Conclusion == Office.Conclusion.Fraud,
            WorkAction.Sign or WorkAction.RefuseSignature or WorkAction.Reopen => false,
            _ => AwaitsSignature,
        },
        Recovered = Recovered + (step.Amount ?? 0),
        Steps = Steps.Add(step),
        Finding = finding ?? Finding,
    };
}
