using Bunit;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Tests;

public sealed class SamplePageTests(LandedFiles landed)
{
    private const string Pattern = "payment_without_enrolment";

    [Fact]
    public void Sample_OfAPattern_ListsFindingsWithAnEmptyColumnAndSaysHowToDrawThemAgain()
    {
        var page = Open("supervisor", $"?of={Pattern}&size=5&seed=7");

        Assert.Equal(5, page.FindAll("#sample tbody tr").Count);
        Assert.All(page.FindAll("#sample tbody td.to-fill"), cell => Assert.Equal("", cell.TextContent));
        Assert.Contains("随机抽出 5 条，种子 7", page.Find("#sample .note").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Sample_OfASeed_IsTheSameEachTimeAndAnotherOfAnother()
    {
        Assert.Equal(Drawn("?of=payment_without_enrolment&size=9&seed=1"), Drawn("?of=payment_without_enrolment&size=9&seed=1"));
        Assert.NotEqual(Drawn("?of=payment_without_enrolment&size=9&seed=1"), Drawn("?of=payment_without_enrolment&size=9&seed=2"));
    }

    [Fact]
    public void Sample_WithNothingConcluded_HasNoShare() =>
        Assert.Contains("已有结论 0 / 5 条，其中确认 0 条，确认比例：无数据", Open("supervisor", $"?of={Pattern}&size=5").Find("#sample").TextContent, StringComparison.Ordinal);

    [Fact]
    public void Shares_OfEveryPattern_AreListed() =>
        Assert.Equal(49, Open("supervisor").FindAll("#shares tbody tr").Count);

    [Fact]
    public void Unflagged_WithCountsByHand_HaveTheirInterval() =>
        Assert.Contains("1 of 29 are wrong; share: 3.4% (0.6%–17.2%)", Open("supervisor", "?of=unflagged&checked=29&wrong=1&lang=en").Find("#sample").TextContent, StringComparison.Ordinal);

    [Theory]
    [InlineData("?of=nothing", "nothing")]
    [InlineData("?size=0", "0")]
    [InlineData("?seed=x", "x")]
    public void Address_WithWhatCannotBeChosen_SaysSoAndShowsThePage(string query, string said)
    {
        var page = Open("supervisor", query);

        Assert.Contains(said, page.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("#shares tbody tr"));
    }

    [Theory]
    [InlineData("leader")]
    [InlineData("planner")]
    [InlineData("steward")]
    [InlineData("admin")]
    public void Page_ForAnyOtherRole_IsANotice(string account) => Assert.Empty(Open(account, $"?of={Pattern}").FindAll("table"));

    private string[] Drawn(string query) => [.. Open("supervisor", query).FindAll("#sample tbody a").Select(link => link.GetAttribute("href")!)];

    private IRenderedComponent<SamplePage> Open(string account, string query = "") => landed.For(account, query).Render<SamplePage>();
}
