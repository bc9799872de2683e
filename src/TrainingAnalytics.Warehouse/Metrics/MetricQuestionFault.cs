using System.Collections.Immutable;

namespace TrainingAnalytics.Warehouse.Metrics;

public enum QuestionFaultKind
{
    NothingAsked,
    AskedTwice,
    UnknownMetric,
    UnknownDimension,

    /// <summary>The dimension is there, but this metric has not got it.</summary>
    NotOfThisMetric,
    UnknownValue,

    /// <summary>The question is whole, but this viewer may not ask it.</summary>
    NotForYourRole,
}

/// <summary>Why a question cannot be answered, in both languages.</summary>
public sealed record MetricQuestionFault(QuestionFaultKind Kind, string Zh, string En)
{
    public override string ToString() => $"{Zh} · {En}";
}

/// <summary>An answer was asked for though <see cref="MetricDesk.FaultsOf"/> names faults: the caller did not look.</summary>
public sealed class MetricQuestionException(ImmutableArray<MetricQuestionFault> faults)
    : InvalidOperationException(string.Join(Environment.NewLine, faults))
{
    public ImmutableArray<MetricQuestionFault> Faults { get; } = faults;
}
