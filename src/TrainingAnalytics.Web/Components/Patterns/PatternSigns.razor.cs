using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Web.Components.Patterns;

/// <summary>What speaks for one side.</summary>
public sealed partial class PatternSigns
{
    [Parameter, EditorRequired]
    public required ImmutableArray<Label> Signs { get; set; }

    [Parameter, EditorRequired]
    public required string Language { get; set; }
}
