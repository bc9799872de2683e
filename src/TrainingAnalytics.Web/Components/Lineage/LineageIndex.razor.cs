using Microsoft.AspNetCore.Components;

namespace TrainingAnalytics.Web.Components.Lineage;

/// <summary>Every metric by its mart, and every relation on the way.</summary>
public sealed partial class LineageIndex
{
    [Parameter, EditorRequired]
    public required LineageView View { get; set; }
}
