using Bunit;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Web.Components.Glossary;
using TrainingAnalytics.Web.Components.Pages;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Tests;

public sealed class GlossaryPageTests(SampleHouse sample)
{
    private static readonly string[] Told = ["At least 210,000 subsidised trainings", "target for a year's total", "marts.training", "完成培训人次", "Overview"];

    [Theory]
    [InlineData("leader")]
    [InlineData("planner")]
    [InlineData("supervisor")]
    [InlineData("steward")]
    [InlineData("admin")]
    public void Metrics_ForEveryRole_AllStandThere(string account)
    {
        var page = Open(account);

        Assert.All(sample.House.Catalogue.Metrics.Keys, metric => Assert.NotNull(page.Find($"#{metric}")));
        Assert.Equal(account != "admin", page.FindAll("#trainings_completed a[href^='/lineage/']").Count > 0);
    }

    [Fact]
    public void Metric_HasItsClauseItsTargetAndItsMart()
    {
        var text = Open("leader", "?lang=en").Find("#trainings_completed").TextContent;

        Assert.All(Told, part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Counties_AreThoseOfTheRegionEachInItsPrefecture()
    {
        var rows = Open("leader").FindAll("#dim-county tbody tr");

        Assert.Equal(75, rows.Count);
        Assert.Equal(["540102", "城关区", "Chengguan District", "拉萨市"], rows[0].Children.Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public void Institutions_AreNotListed()
    {
        var page = Open("leader");

        Assert.Empty(page.FindAll("#dim-institution table"));
        Assert.DoesNotContain("JG54", page.Markup, StringComparison.Ordinal);
    }

    // Names of occupations are the catalogue's, which has none in English.
    [Fact]
    public void Codes_OfEveryList_HaveBothLanguages()
    {
        using var version = sample.House.Shelf.Current();
        var lists = new CodeLists(sample.House, sample.House.Facts(version), TextBook.For("en"));

        var missing = lists.OfDimensions().Concat(lists.OfExtracts()).Where(list => list.Place != "dim-occupation")
            .SelectMany(list => list.Codes.Select(code => (list.Place, code))).Where(one => !HasBoth(one.code.Name));

        Assert.Equal([], missing.Select(one => $"{one.Place}: {one.code}"));
    }

    [Fact]
    public void Statuses_AreThoseOfTheRule() =>
        Assert.Equal(Enum.GetValues<Status>().Select(status => $"status-{status.Code()}"), Open("leader").FindAll("#status .terms > div").Select(entry => entry.Id));

    [Fact]
    public void Roles_AreAllThere() =>
        Assert.Equal(Enum.GetValues<Role>().Where(role => role != Role.Operator).Select(role => $"role-{role.ToString().ToLowerInvariant()}"), Open("admin").FindAll("#role .terms > div").Select(entry => entry.Id));

    [Theory]
    [InlineData("?find=唐卡")]
    [InlineData("?find=THANGKA&lang=en")]
    public void Find_InEitherLanguage_ShowsWhatHasTheWord(string query)
    {
        var page = Open("planner", query);

        Assert.NotNull(page.Find("#craft_share"));
        Assert.Empty(page.FindAll("#seat_use"));
        Assert.Empty(page.FindAll("#dim-county"));
    }

    [Fact]
    public void Find_ACode_ShowsItAlone() =>
        Assert.Equal("542524", Assert.Single(Open("planner", "?find=日土").FindAll("#dim-county tbody tr")).Children[0].TextContent.Trim());

    [Fact]
    public void Find_Nothing_SaysSoAndLeadsBack()
    {
        var page = Open("steward", "?find=qqqq&lang=en");

        Assert.Contains("Nothing is found", page.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Equal("/glossary?lang=en", page.Find("[role=status] a").GetAttribute("href"));
        Assert.Empty(page.FindAll(".entry"));
    }

    private static bool HasBoth(Label name) => name.Zh.Any(IsChinese) && name.En.Length > 0 && !name.En.Any(IsChinese);

    private static bool IsChinese(char letter) => letter is >= '\u4e00' and <= '\u9fff';

    private IRenderedComponent<GlossaryPage> Open(string account, string query = "") => sample.For(account, query, "/glossary").Render<GlossaryPage>();
}
