using TrainingAnalytics.Web.Tests;

[assembly: AssemblyFixture(typeof(ServedRegion))]

namespace TrainingAnalytics.Web.Tests;

/// <summary>
/// The server itself, for what no page renders. In its region Ngari has three trainings in 2021, too few to be shown, and an
/// institution has a name that a spreadsheet would run.
/// </summary>
public sealed class ServedRegion : IAsyncLifetime
{
    public const string Running = "=1+1";

    private ServedSite? _site;

    public HandMadeRegion Region { get; } = new();

    public async ValueTask InitializeAsync()
    {
        Region.Publish(2,
            "delete from marts.training where prefecture = '542500' and year = 2021 and completed_on not in (select completed_on from marts.training where prefecture = '542500' and year = 2021 order by completed_on limit 3)",
            $"update core.dim_institution set name_zh = '{Running}' where institution_code = 'I1'");
        _site = await ServedSite.Start(Region.House);
    }

    /// <summary>What somebody who has signed in is answered; redirections are answers like others.</summary>
    public Task<HttpResponseMessage> Get(string account, string address) => _site!.Get(account, address);

    /// <summary>What somebody is answered who signs in and asks to be led back to that address.</summary>
    public Task<HttpResponseMessage> SignIn(string account, string back) => _site!.SignIn(account, back);

    public async ValueTask DisposeAsync()
    {
        if (_site is not null) await _site.DisposeAsync();
        Region.Dispose();
    }
}
