using Bunit;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Tests;

public sealed class DashboardPageTests(HandMadeRegion region) : IClassFixture<HandMadeRegion>
{
    [Fact]
    public void Overview_ForALeader_ShowsTheYearsAgainstTheirTargets()
    {
        using var context = region.For("leader");

        var page = Open(context, "overview");

        Assert.Equal("1,034", page.Find("#tile-trainings-2019 .value").TextContent);
        Assert.Contains("目标 900", page.Find("#tile-trainings-2019 .against").TextContent, StringComparison.Ordinal);
        Assert.Contains("已完成", page.Find("#tile-trainings-2019 .status").TextContent, StringComparison.Ordinal);
        Assert.Contains("比进度快", page.Find("#tile-trainings-2021 .pace").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Overview_OfAllPrefectures_TotalsToTheCard()
    {
        using var context = region.For("leader");

        var page = Open(context, "overview");

        Assert.Equal(page.Find("#tile-trainings-2021 .value").TextContent, page.Find("#tile-prefectures tr.total td").TextContent.Trim());
        Assert.Equal(8, page.FindAll("#tile-prefectures tbody tr").Count);
    }

    [Fact]
    public void Overview_OfAPrefectureWithoutATarget_SaysSoAndMakesNoneUp()
    {
        using var context = region.For("leader");

        var ngari = Open(context, "overview").FindAll("#tile-prefectures tbody tr").Single(row => row.TextContent.Contains("阿里地区", StringComparison.Ordinal));

        Assert.Contains("未设目标", ngari.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Overview_InEnglishFor2020_KeepsBothInEveryLink()
    {
        using var context = region.For("leader", "?year=2020&lang=en");

        var page = Open(context, "overview");

        Assert.Contains("Shigatse", page.Find("#tile-prefectures").TextContent, StringComparison.Ordinal);
        Assert.All(page.FindAll("#tile-prefectures tbody th a"), link => Assert.EndsWith("?year=2020&lang=en", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public void Overview_OfAYearThatNobodyReported_TellsTheLatestThatIsKnown()
    {
        using var context = region.For("leader");

        var card = Open(context, "overview").Find("#tile-frontline");

        Assert.Equal("无数据", card.QuerySelector(".value")!.TextContent);
        Assert.Contains("2020 年", card.QuerySelector(".pace")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Overview_OfASample_SaysThatItIsOne()
    {
        using var context = region.For("leader");

        Assert.Contains("模拟数据", Open(context, "overview").Find(".sample").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("steward", "数据管理员")]
    [InlineData("admin", "系统管理员")]
    public void Overview_ForARoleWithoutMetrics_IsANotice(string account, string said)
    {
        using var context = region.For(account);

        var page = Open(context, "overview");

        Assert.Contains(said, page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".value"));
    }

    [Fact]
    public void Prefecture_OfAPlannersOwn_ShowsItsCounties()
    {
        using var context = region.For("planner");

        Assert.Contains("桑珠孜区", Open(context, "prefecture", "540200").Find("#tile-counties").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Prefecture_OfAnother_TellsThePlannerWhoSeesItsCounties()
    {
        using var context = region.For("planner");

        Assert.Contains("规划人员查看", Open(context, "prefecture", "540300").Find("#tile-counties").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("prefecture", "999999")]
    [InlineData("prefecture", "540102")]
    [InlineData("prefecture", null)]
    [InlineData("nowhere", null)]
    public void Page_ThatIsNot_IsANoticeWithAWayBack(string page, string? code)
    {
        using var context = region.For("leader");

        Assert.Equal("/overview", Open(context, page, code).Find(".notice a").GetAttribute("href"));
    }

    [Fact]
    public void Server_WhenANewVersionIsPublished_ShowsItsNumbers()
    {
        using var own = new HandMadeRegion();
        using (var before = own.For("leader"))
        {
            Assert.Equal("1,034", Open(before, "overview").Find("#tile-trainings-2019 .value").TextContent);
        }

        own.Publish(2, "delete from marts.training where completed_on < date '2019-07-01'");
        Thread.Sleep(300);

        using var after = own.For("leader");
        Assert.NotEqual("1,034", Open(after, "overview").Find("#tile-trainings-2019 .value").TextContent);
    }

    [Fact]
    public void Overview_QuestionedTrainings_StandBesideTheAchievementAsAShare()
    {
        using var own = new HandMadeRegion();
        own.Publish(2,
            "update marts.training set is_questioned = true where completed_on between date '2019-06-01' and date '2019-06-15'",
            "update marts.training set is_questioned = true where completed_on = date '2020-06-01'",
            "update marts.training set is_questioned = true where completed_on between date '2021-06-01' and date '2021-06-15'");
        Thread.Sleep(300);
        using var context = own.For("leader");

        var page = Open(context, "overview");

        string Beside(string tile) => page.Find($"#tile-{tile} .against + .beside").TextContent;
        Assert.Equal("存疑占比：5.3%", Beside("trainings-2021"));
        // Three in 2020 are too few; 2019 is hidden with it, for the years add up to the card of all.
        Assert.Equal("存疑占比：人数过少，不显示", Beside("trainings-2020"));
        Assert.Equal("存疑占比：人数过少，不显示", Beside("trainings-2019"));
        Assert.Equal("存疑占比：2.8%", Beside("trainings-all"));
        Assert.Contains("疑点不是认定", page.Find("#tile-trainings-2019 .definition").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Version_OfAnEarlierRelease_OpensAndSaysWhatToDo()
    {
        using var own = new HandMadeRegion();
        own.Publish(2, "drop table core.dim_base_level", "alter table marts.education_fund drop column frontline_spent");
        Thread.Sleep(300);
        using var context = own.For("leader");

        var page = Open(context, "overview");

        Assert.StartsWith("这部分数据没能算出来：当前版本由较早的程序生成，缺少这里需要的数据；请重新运行 build。", page.Find("#tile-frontline .failed").TextContent, StringComparison.Ordinal);
        Assert.Equal("1,034", page.Find("#tile-trainings-2019 .value").TextContent);
    }

    [Fact]
    public void Prefecture_WithoutAQuestionedTraining_SaysZero()
    {
        using var context = region.For("planner", "?lang=en");

        Assert.Equal("Questioned: 0.0%", Open(context, "prefecture", "540200").Find("#tile-trainings-all .beside").TextContent);
    }

    private static IRenderedComponent<DashboardPage> Open(BunitContext context, string page, string? code = null)
    {
        var rendered = context.Render<DashboardPage>(with => with.Add(one => one.Page, page).Add(one => one.Code, code));
        rendered.WaitForState(() => rendered.FindAll("[aria-busy], h1").Count > 0 && rendered.FindAll("[aria-busy]").Count == 0, TimeSpan.FromSeconds(20));
        return rendered;
    }
}
