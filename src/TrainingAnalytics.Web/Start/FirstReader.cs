using System.Net;
using System.Text.RegularExpressions;

namespace TrainingAnalytics.Web.Start;

/// <summary>
/// The server's first reader is the server: it signs in by the form and opens the overview before it says that it
/// answers. Everything on the way is compiled and asked by then, and no person waits for it.
/// </summary>
public static partial class FirstReader
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static async Task Visit(WebApplication app)
    {
        try
        {
            using var reader = new HttpClient(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = new Uri(app.Urls.First()), Timeout = Patience };
            await Read(reader);
        }
        catch (Exception unread) when (unread is HttpRequestException or OperationCanceledException)
        {
            // Then a person is the first reader, and waits a second longer.
            LogUnread(app.Logger, unread);
        }
    }

    private static async Task Read(HttpClient reader)
    {
        var form = await reader.GetStringAsync("/sign-in");
        var token = WebUtility.HtmlDecode(Token().Match(form).Groups[1].Value);
        using var fields = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("account", "leader"), new("return", "/overview")]);
        using var overview = await reader.PostAsync("/sign-in/as", fields);
        overview.EnsureSuccessStatusCode();
    }

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="([^"]+)""")]
    private static partial Regex Token();

    [LoggerMessage(LogLevel.Warning, "The server could not read its own overview")]
    private static partial void LogUnread(ILogger log, Exception unread);
}
