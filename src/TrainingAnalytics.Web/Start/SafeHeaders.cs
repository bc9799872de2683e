namespace TrainingAnalytics.Web.Start;

/// <summary>Nothing from outside runs in a page, and no page stands in another's frame.</summary>
public static class SafeHeaders
{
    // MudBlazor and Plotly write styles of their own; scripts are files of this server only.
    private const string Policy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; " +
        "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static Task Add(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        return next(context);
    }
}
