using Microsoft.AspNetCore.Components;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>The head of a row or a column, as a link where it leads somewhere.</summary>
public sealed partial class HeatLink
{
    [Parameter, EditorRequired]
    public required string Text { get; set; }

    [Parameter]
    public string? Href { get; set; }

    [Parameter]
    public bool Chosen { get; set; }
}
