using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Dashboards;

namespace TrainingAnalytics.Web.Components.Layout;

/// <summary>What stands around a page about the data themselves; where there is nothing to show it says why.</summary>
public sealed partial class DataFrame
{
    /// <summary>Null for whoever the page is not for.</summary>
    [Parameter, EditorRequired]
    public required PageFacts? Facts { get; set; }

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>The page one step up.</summary>
    [Parameter]
    public (string Name, string Address)? Up { get; set; }

    /// <summary>Why there is no page of this address.</summary>
    [Parameter]
    public string? Missing { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
