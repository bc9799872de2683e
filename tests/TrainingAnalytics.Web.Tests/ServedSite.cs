using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using TrainingAnalytics.Web.Start;

namespace TrainingAnalytics.Web.Tests;

/// <summary>The server itself on a port of its own, and people who sign in to it.</summary>
internal sealed partial class ServedSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ServedSite(WebApplication app) => _app = app;

    public static async Task<ServedSite> Start(House house, params IEnumerable<string> options)
    {
        var app = Site.Build(Site.Prepare(["--urls", "http://127.0.0.1:0", .. options]), house);
        await app.StartAsync();
        return new ServedSite(app);
    }

    /// <summary>What somebody who has signed in is answered; redirections are answers like others.</summary>
    public async Task<HttpResponseMessage> Get(string account, string address)
    {
        using var client = Client();
        using var signedIn = await SignIn(client, account);
        return await client.GetAsync(address);
    }

    /// <summary>What somebody is answered who signs in and asks to be led back to that address.</summary>
    public async Task<HttpResponseMessage> SignIn(string account, string back)
    {
        using var client = Client();
        return await SignIn(client, account, back);
    }

    private HttpClient Client() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(_app.Urls.Single()) };

    private static async Task<HttpResponseMessage> SignIn(HttpClient client, string account, string? back = null)
    {
        var fields = new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = Token().Match(await client.GetStringAsync("/sign-in")).Groups[1].Value,
            ["account"] = account,
        };
        if (back is not null) fields["return"] = back;
        using var form = new FormUrlEncodedContent(fields);
        return await client.PostAsync("/sign-in/as", form);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
