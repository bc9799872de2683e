using AngleSharp.Dom;
using Bunit;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Tests;

public sealed class QualityPageTests(SampleHouse sample, LandedFiles landed)
{
    private static readonly string[] Others = ["leader", "planner", "supervisor"];

    [Fact]
    public void Checks_ThatAreBroken_StandFirstWithTheirRowsAndWhatToDo()
    {
        var rows = Open("leader").FindAll("#checks .checks > tbody > tr");

        Assert.Equal(["check-institutions_have_seats", "check-projects_are_in_catalogue"], rows.Take(2).Select(row => row.Id));
        Assert.Equal(["未通过", "未通过", "通过"], rows.Take(3).Select(row => row.QuerySelector(".status")!.TextContent));
        Assert.Equal(sample.One("select count(distinct project_code) as one from core.dim_class where not is_in_catalogue and class_code <> 'unassigned'"), Number(rows[1], 0));
        Assert.Contains("已公布的补入目录", rows[1].TextContent, StringComparison.Ordinal);
        Assert.Equal(int.Parse(sample.One("select count(*) as one from meta.check_result"), System.Globalization.CultureInfo.InvariantCulture), rows.Count);
    }

    [Fact]
    public void BreakingRows_AreShownToStewardsOnly()
    {
        Assert.Contains("JG54030053", Open("steward").Find("#check-institutions_have_seats details").TextContent, StringComparison.Ordinal);
        Assert.All(Others, account => Assert.DoesNotContain("JG54", Open(account).Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void UnknownProjects_OfTrainings_AreThoseCountedByHand()
    {
        var row = Member(Open("leader"), "培训", "培训项目");

        Assert.Equal(sample.One("select count(*) as one from core.fct_training where project_key = 'unassigned'"), Number(row, 1));
        Assert.Equal("1.3%", Number(row, 2));
        Assert.Equal(sample.One("select count(*) as one from core.fct_training where project_key = 'unassigned' and prefecture = '540300'"), Place(Open("leader"), "培训 · 培训项目", "昌都市"));
    }

    [Theory]
    [InlineData("leader", "<5", "<5", "<5", "–")]
    // Lhasa is the planner's; how few there are in Qamdo and in the whole region is not.
    [InlineData("planner", "<5", "2", "<5", "–")]
    [InlineData("steward", "3", "2", "1", "0.1%")]
    public void FewPeople_AreShownToWhoMaySeeThem(string account, string region, string lhasa, string qamdo, string share)
    {
        var page = Open(account);

        var row = Member(page, "证书", "评价机构");

        Assert.Equal((region, share), (Number(row, 1), Number(row, 2)));
        Assert.Equal((lhasa, qamdo), (Place(page, "证书 · 评价机构", "拉萨市"), Place(page, "证书 · 评价机构", "昌都市")));
    }

    [Fact]
    public void Loads_OfTheRegistry_AddUpToItsFiles()
    {
        var row = Open("leader", "?lang=en").FindAll("#loads tbody tr").Single(one => one.QuerySelector("th")!.TextContent.Trim() == "Registry");

        Assert.Equal(["26", "3,181", "3,167", "14", "0"], row.QuerySelectorAll("td.number").Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public void Loads_WithQuarantine_AreCountedButNoFileIsNamed()
    {
        using var context = landed.For("leader");
        var page = Ready(context.Render<QualityPage>());

        Assert.Contains("存在被隔离的记录", page.Find("#sums").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(".csv", page.Markup, StringComparison.Ordinal);
        Assert.Contains("未报送", page.Find("#freshness").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Loads_WithFewQuarantinedPeople_AreHiddenFromALeader()
    {
        Assert.Equal("2", Quarantined("steward"));
        Assert.Equal("<5", Quarantined("leader"));
    }

    [Fact]
    public void Page_ForAnAdmin_IsANotice()
    {
        using var context = sample.For("admin");
        var page = context.Render<QualityPage>();

        page.WaitForAssertion(() => Assert.Contains("不在您的角色可看的范围内", page.Find(".notice").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("table"));
    }

    private string Quarantined(string account)
    {
        using var context = landed.For(account);
        var rows = Ready(context.Render<QualityPage>()).FindAll("#loads tbody tr");
        return rows.Single(row => row.QuerySelector("th")!.TextContent.Trim() == "培训登记").QuerySelectorAll("td.number")[^1].TextContent.Trim();
    }

    private static IElement Member(IRenderedComponent<QualityPage> page, string table, string member) =>
        page.FindAll("#members tr").Single(row => row.QuerySelector("th a")?.TextContent.Trim() == table && row.QuerySelector("td")?.TextContent.Trim() == member);

    private static string Place(IRenderedComponent<QualityPage> page, string member, string place)
    {
        var column = page.FindAll("#places thead th").Select(cell => cell.TextContent.Trim()).ToList().IndexOf(place);
        return page.FindAll("#places tbody tr").Single(row => row.QuerySelector("th")!.TextContent.Trim() == member).Children[column].TextContent.Trim();
    }

    private static string Number(IElement row, int place) => row.QuerySelectorAll("td.number")[place].TextContent.Trim();

    private IRenderedComponent<QualityPage> Open(string account, string query = "") => Ready(sample.For(account, query).Render<QualityPage>());

    private static IRenderedComponent<QualityPage> Ready(IRenderedComponent<QualityPage> page)
    {
        page.WaitForState(() => page.FindAll("#loads").Count > 0, TimeSpan.FromSeconds(20));
        return page;
    }
}
