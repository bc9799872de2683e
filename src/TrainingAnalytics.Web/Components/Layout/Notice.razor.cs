using Microsoft.AspNetCore.Components;

namespace TrainingAnalytics.Web.Components.Layout;

/// <summary>Tells the reader something instead of a page: not an error, and with a way on.</summary>
public sealed partial class Notice
{
    [Parameter]
    public string? Title { get; set; }

    [Parameter, EditorRequired]
    public required string Text { get; set; }

    [Parameter]
    public string? Href { get; set; }

    [Parameter]
    public string? LinkText { get; set; }
}
