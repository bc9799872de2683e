using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace TrainingAnalytics.Web.Components.Layout;

/// <summary>The whole document that answers where a file or a form's answer was expected and cannot be given.</summary>
public sealed partial class NoticeAnswer
{
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    [Parameter, EditorRequired]
    public required string Text { get; set; }

    [Parameter, EditorRequired]
    public required string Href { get; set; }

    [Parameter, EditorRequired]
    public required string LinkText { get; set; }

    public static RazorComponentResult<NoticeAnswer> Of(string title, string text, string href, string linkText, int status = StatusCodes.Status403Forbidden) => new(new Dictionary<string, object?>
    {
        [nameof(Title)] = title,
        [nameof(Text)] = text,
        [nameof(Href)] = href,
        [nameof(LinkText)] = linkText,
    })
    {
        StatusCode = status,
        PreventStreamingRendering = true,
    };
}
