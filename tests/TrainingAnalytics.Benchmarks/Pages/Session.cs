using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace TrainingAnalytics.Benchmarks.Pages;

/// <summary>Somebody who has signed in by the form, as a browser does, with a connection and cookies of their own.</summary>
internal sealed partial class Session : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2), Look = TimeSpan.FromSeconds(1);

    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _client;

    private Session(string address, string account)
    {
        Account = account;
        _client = new HttpClient(new SocketsHttpHandler { CookieContainer = _cookies, AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All })
        {
            BaseAddress = new Uri(address),
            Timeout = Patience,
        };
    }

    public string Account { get; }

    public CookieCollection Cookies => _cookies.GetAllCookies();

    public static async Task<Session> SignIn(string address, string account)
    {
        var session = new Session(address, account);
        var form = await session._client.GetStringAsync("/sign-in");
        var token = WebUtility.HtmlDecode(Token().Match(form).Groups[1].Value);
        using var fields = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("account", account), new("return", "/")]);
        using var answer = await session._client.PostAsync("/sign-in/as", fields);
        return answer.StatusCode == HttpStatusCode.Redirect ? session : throw new InvalidOperationException($"signing in was answered with {(int)answer.StatusCode}");
    }

    public async Task<Answered> Get(string page)
    {
        var clock = Stopwatch.StartNew();
        using var answer = await _client.GetAsync(page, HttpCompletionOption.ResponseHeadersRead);
        await using var body = await answer.Content.ReadAsStreamAsync();
        var html = new PageText();
        while (await html.Read(body)) html.Look(clock.Elapsed.TotalMilliseconds);
        var whole = clock.Elapsed.TotalMilliseconds;
        return new(html.NumberAt ?? whole, whole, answer.IsSuccessStatusCode ? html.Fault : $"{(int)answer.StatusCode}");
    }

    /// <summary>Waits until the overview is of this version.</summary>
    public async Task Until(string version)
    {
        while (!(await _client.GetStringAsync("/overview")).Contains(version, StringComparison.Ordinal)) await Task.Delay(Look);
    }

    /// <summary>The bytes of a page as they go over the wire, compressed as a browser takes them.</summary>
    public async Task<int> Weigh(string page)
    {
        using var plain = new HttpClient(new SocketsHttpHandler { CookieContainer = _cookies, AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = _client.BaseAddress };
        plain.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip, deflate, br");
        return (await plain.GetByteArrayAsync(page)).Length;
    }

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="([^"]+)""")]
    private static partial Regex Token();
}
