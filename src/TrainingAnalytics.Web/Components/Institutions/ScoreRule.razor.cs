using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Anomalies.Institutions;

namespace TrainingAnalytics.Web.Components.Institutions;

/// <summary>How the score is made, with the weights in force.</summary>
public sealed partial class ScoreRule
{
    [Parameter, EditorRequired]
    public required ImmutableArray<ScorePart> Parts { get; set; }
}
