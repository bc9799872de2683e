using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>What the colours and looks of a tile mean, in words.</summary>
public sealed partial class RampLegend
{
    [Parameter, EditorRequired]
    public required ImmutableArray<string> Steps { get; set; }

    [Parameter]
    public ImmutableArray<string> Looks { get; set; } = [];
}
