using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using TrainingAnalytics.Web.Tests;

[assembly: AssemblyFixture(typeof(ServedRegion))]

namespace TrainingAnalytics.Web.Tests;

/// <summary>
/// The server itself, for what no page renders. In its region Ngari has three trainings in 2021, too few to be shown, and an
/// institution has a name that a spreadsheet would run.
/// </summary>
public sealed partial class ServedRegion : IAsyncLifetime
{
    public const string Running = "=1+1";

    private WebApplication? _app;

    public HandMadeRegion Region { get; } = new();

    public async ValueTask InitializeAsync()
    {
        Region.Publish(2,
            "delete from marts.training where prefecture = '542500' and year = 2021 and completed_on not in (select completed_on from marts.training where prefecture = '542500' and year = 2021 order by completed_on limit 3)",
            $"update core.dim_institution set name_zh = '{Running}' where institution_code = 'I1'");
        _app = Site.Build(Site.Prepare(["--urls", "http://127.0.0.1:0"]), Region.House);
        await _app.StartAsync();
    }

    /// <summary>What somebody who has signed in is answered; redirections are answers like others.</summary>
    public async Task<HttpResponseMessage> Get(string account, string address)
    {
        using var client = await SignedIn(account);
        return await client.GetAsync(address);
    }

    private async Task<HttpClient> SignedIn(string account)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(_app!.Urls.Single()) };
        var token = Token().Match(await client.GetStringAsync("/sign-in")).Groups[1].Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["account"] = account });
        using var answer = await client.PostAsync("/sign-in/as", form);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        Region.Dispose();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
