using Microsoft.AspNetCore.Components;

namespace TrainingAnalytics.Web.Components.Layout;

/// <summary>The way to the rows before and after these.</summary>
public sealed partial class PagerNav
{
    [Parameter, EditorRequired]
    public required RowPager Pager { get; set; }

    [Parameter, EditorRequired]
    public required Func<int, string> Address { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }
}
