using Microsoft.AspNetCore.Components;

namespace TrainingAnalytics.Web.Components;

/// <summary>The document around every page.</summary>
public sealed partial class App
{
    /// <summary>What answers a form in place of the page at the address; null for a page.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
