using Bunit;
using TrainingAnalytics.Warehouse.Anomalies.Queue;
using TrainingAnalytics.Web.Components.Layout;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Tests;

public sealed class FindingsPageTests(SampleHouse built)
{
    [Fact]
    public void Queue_OfASupervisor_SaysHowManyAndShowsAPage()
    {
        using var version = built.House.Shelf.Current();
        var findings = QueueDesk.Sums(version, SampleHouse.Supervisor, new()).Findings;

        var page = Open("supervisor");

        Assert.Equal($"共 {findings} 条，第 1–50 条", page.Find("#queue .note").TextContent);
        Assert.Equal(RowPager.Size, page.FindAll(".queue tbody tr").Count);
        Assert.Equal("/findings?page=2", page.Find(".pager a[rel=next]").GetAttribute("href"));
    }

    [Fact]
    public void Queue_FilteredToAPattern_SaysItsSentencesAndCanBeTakenBack()
    {
        var page = Open("supervisor", "?pattern=over_three_a_year&lang=en");

        Assert.Matches(@"^.\*{1,3} had 5 subsidised trainings in \d{4}, the limit is 3; the 2 beyond it cost [\d,]+ yuan\.$", page.Find(".queue .said").TextContent);
        Assert.Equal("/findings?lang=en", page.FindAll(".chosen a")[0].GetAttribute("href"));
    }

    [Fact]
    public void Form_OfTheQueue_SaysHowManyEachValueWouldLeave()
    {
        var page = Open("supervisor", "?severity=high");

        var families = page.FindAll("select[name=family] option").Skip(1).Select(option => option.TextContent).ToList();
        Assert.All(families, option => Assert.Matches(@"^.+（\d+）$", option));
        Assert.Equal("high", page.Find("select[name=severity] option[selected]").GetAttribute("value"));
    }

    [Theory]
    [InlineData("?pattern=nothing", "“nothing”不是可选的规则，已按 全部 显示。")]
    [InlineData("?prefecture=999999", "“999999”不是可选的地市，已按 全部 显示。")]
    [InlineData("?least=much", "“much”不是可选的最低金额（元），已按 全部 显示。")]
    [InlineData("?page=99", "“99”不是可选的页，已按 1 显示。")]
    [InlineData("?year=2020", "本页没有“year”这个筛选项，已忽略。")]
    public void Address_WithWhatCannotBeChosen_SaysSoAndShowsTheQueue(string query, string said)
    {
        var page = Open("supervisor", query);

        Assert.Equal(said, page.Find("[role=status]").TextContent);
        Assert.NotEmpty(page.FindAll(".queue tbody tr"));
    }

    [Fact]
    public void Queue_OfAnotherPrefecture_IsEmpty() => Assert.Equal("所选范围内没有疑点。", Open("supervisor", "?prefecture=540300").Find("#queue .hint").TextContent);

    [Fact]
    public void Page_ForALeader_HasCountsAndNoWayBelow()
    {
        var page = Open("leader");

        Assert.NotEmpty(page.FindAll("#counts tbody tr"));
        Assert.DoesNotContain(page.FindAll("td.number").Select(cell => cell.TextContent), count => count is "1" or "2" or "3" or "4");
        Assert.Empty(page.FindAll("a"));
    }

    [Theory]
    [InlineData("planner")]
    [InlineData("steward")]
    [InlineData("admin")]
    public void Page_ForAnyOtherRole_IsANotice(string account)
    {
        var page = Open(account);

        Assert.Contains("不在您的角色可看的范围内", page.Find(".notice").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("table"));
    }

    private IRenderedComponent<FindingsPage> Open(string account, string query = "") => built.For(account, query, "/findings").Render<FindingsPage>();
}
