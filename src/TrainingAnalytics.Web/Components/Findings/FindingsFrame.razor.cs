using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>What all pages of findings have around them, or the notice that stands in their place.</summary>
public sealed partial class FindingsFrame
{
    [Parameter, EditorRequired]
    public required FindingsVisit? Visit { get; set; }

    [Parameter]
    public string Title { get; set; } = "";

    /// <summary>The page above this one.</summary>
    [Parameter]
    public (string Name, string Address)? Up { get; set; }

    /// <summary>Why there is nothing of this address.</summary>
    [Parameter]
    public string? Missing { get; set; }

    [Parameter]
    public ImmutableArray<string> Notices { get; set; } = [];

    /// <summary>Stands beside the title.</summary>
    [Parameter]
    public RenderFragment? Beside { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private string Back => Visit is null ? Reader.Home : "/findings";
}
