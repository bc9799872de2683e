using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;
using TrainingAnalytics.Web.SignIn;
using TrainingAnalytics.Web.Start;

namespace TrainingAnalytics.Benchmarks.Pages;

/// <summary>Every dashboard page that an account may open, of some places and in every year.</summary>
internal sealed class AddressBook(House house, OpenVersion version)
{
    /// <summary>There are hundreds of institutions; so many stand for each kind of place.</summary>
    private const int MostOfAScope = 4;

    /// <summary>The pages in their latest year, one place for each that has a scope.</summary>
    public IEnumerable<string> Pages(string account) => PagesOf(ViewerOf(account)).Select(page => Places(page, ViewerOf(account)).FirstOrDefault()).OfType<string>();

    public IReadOnlyList<string> All(string account) =>
        [.. from page in PagesOf(ViewerOf(account)) from place in Places(page, ViewerOf(account)) from years in Years(page) select place + years];

    public static Viewer ViewerOf(string account) =>
        DemoAccount.Find(account) is { } found ? DemoAccount.ViewerOf(found.Principal("benchmark"))! : throw new ArgumentException($"no account '{account}'");

    private IEnumerable<PageDefinition> PagesOf(Viewer viewer) => house.Pages.Files.Values
        .Where(file => file.Faults.IsEmpty).Select(file => file.Page).OfType<PageDefinition>()
        .Where(page => page.Audience.IsEmpty || page.Audience.Contains(viewer.Role.ToString().ToLowerInvariant()));

    private IEnumerable<string> Places(PageDefinition page, Viewer viewer) => page.Scope.Length == 0
        ? [$"/{page.Id}"]
        : Codes(page.Scope, viewer).Take(MostOfAScope).Select(code => $"/{page.Id}/{Uri.EscapeDataString(code)}");

    private IEnumerable<string> Codes(string scope, Viewer viewer)
    {
        var facts = house.Facts(version);
        return scope switch
        {
            Dimensions.Prefecture => facts.Places.Prefectures.Select(place => place.Code),
            Dimensions.County => facts.Places.ByCode.Values.Where(place => place.Level == scope && viewer.SeesDetailOf(place.Prefecture)).Select(place => place.Code),
            Dimensions.Institution => Institutions(viewer),
            _ => facts.Names.Of(scope).Keys,
        };
    }

    private IEnumerable<string> Institutions(Viewer viewer) =>
        version.Query("select distinct institution, prefecture from marts.training where institution is not null order by 1, 2").Rows()
            .Where(row => viewer.SeesDetailOf(row.Text("prefecture"))).Select(row => row.Text("institution")!);

    // The latest year is not in an address.
    private IEnumerable<string> Years(PageDefinition page) => page.Filters.Any(filter => filter is Dimensions.Year or "period")
        ? house.Facts(version).Years.Select(year => year == house.Facts(version).LatestYear ? "" : $"?year={year}")
        : [""];
}
