using Microsoft.AspNetCore.Http.HttpResults;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Office;
using TrainingAnalytics.Web.Components.Layout;
using TrainingAnalytics.Web.SignIn;

namespace TrainingAnalytics.Web.Exports;

/// <summary>What all answers have in common that carry data away: nobody on the way keeps them, and where there is no file a page says why.</summary>
public static class FileAnswers
{
    /// <summary>Where to map whatever is no page.</summary>
    public static IEndpointRouteBuilder Of(IEndpointRouteBuilder app)
    {
        var files = app.MapGroup("");
        files.AddEndpointFilter(Answer);
        return files;
    }

    private static async ValueTask<object?> Answer(EndpointFilterInvocationContext asked, EndpointFilterDelegate next)
    {
        asked.HttpContext.Response.Headers.CacheControl = "no-cache, no-store";
        var reader = asked.HttpContext.RequestServices.GetRequiredService<Reader>();
        try
        {
            var answer = await next(asked);
            return answer is NotFound ? Notice(reader, reader.Texts["unknown.file"], StatusCodes.Status404NotFound) : answer;
        }
        catch (OfficeUnavailableException away)
        {
            return Notice(reader, away.Text.In(reader.Texts.Language), StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static RazorComponentResult<NoticeAnswer> Notice(Reader reader, string text, int status) =>
        NoticeAnswer.Of(reader.Texts["notice"], text, reader.Link(reader.Home), reader.Texts[$"back.{reader.Home[1..]}"], status);
}
