using Microsoft.AspNetCore.Components;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>A tile's heading, one level under the row's if the row has one.</summary>
public sealed partial class Heading
{
    [Parameter]
    public int Level { get; set; } = 2;

    [Parameter, EditorRequired]
    public required string Text { get; set; }
}
