using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using TrainingAnalytics.Web.Components.Layout;
using TrainingAnalytics.Web.Components.Loads;
using TrainingAnalytics.Web.Components.Pages;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Tests;

public sealed class LoadsPageTests(LandedFiles landed)
{
    [Fact]
    public void Batches_OfEveryFile_AddUpToWhatWasRead()
    {
        var page = Open("steward", "?extract=registry");

        var rows = page.FindAll("#batches tbody tr").Select(row => row.QuerySelectorAll("td.number").Select(cell => cell.TextContent.Trim()).ToList()).ToList();

        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Equal(Number(row[1]), row.Skip(2).Sum(Number)));
    }

    [Fact]
    public void Batches_OfPayments_TellTheControlTotalsOfTheWholeFile()
    {
        var page = Open("steward", "?extract=payment");

        var broken = Row(page, "#batches", "payment__bad_code_fund.csv");

        Assert.Equal("金额 3,600.00（其中隔离 1,800.00）", broken.QuerySelector(".totals span")!.TextContent);
    }

    [Fact]
    public void Batches_OfAPrefecture_AreThoseWithItsRecords()
    {
        var page = Open("steward", "?prefecture=540200");

        Assert.Contains("class_2021_20210930.csv", page.Find("#batches").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("payment_540100", page.Find("#batches").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Batch_WithAColumnThatNothingReads_NamesIt() =>
        Assert.Contains("忽略未知的列：favourite_colour", Row(Open("steward", "?extract=evaluator"), "#batches", "evaluator_many").TextContent, StringComparison.Ordinal);

    [Theory]
    [InlineData("registry__missing_column.csv", "未接收", "缺少必需的列 班级编号（class_code）")]
    [InlineData("nobody__unknown_extract.csv", "未识别", "改名后重新提交")]
    public void File_ThatLandedNothing_StandsOnTopWithWhatToDo(string file, string state, string said)
    {
        var row = Row(Open("steward"), "#files", file);

        Assert.Equal(state, row.QuerySelector(".status")!.TextContent);
        Assert.Contains(said, row.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("补贴支付", "按时")]
    [InlineData("教师名册", "未报送")]
    [InlineData("评价机构目录", "按时")]
    public void Freshness_OfAnExtract_IsSaidByWord(string extract, string said) =>
        Assert.Equal(said, Row(Open("steward"), "#freshness", extract).QuerySelector("td .status")!.TextContent);

    [Fact]
    public void Quarantine_OfOneReason_ShowsItsRowsOnly()
    {
        var page = Open("steward", "?code=bad_code");

        Assert.NotEmpty(page.FindAll(".faults tbody tr"));
        Assert.All(page.FindAll(".faults tbody tr"), row => Assert.Contains("bad_code", row.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Quarantine_OfMoreThanAPage_SaysHowManyAndLeadsOn()
    {
        var first = Open("steward", "?file=evaluator_many_20210101.csv&lang=en");
        var second = Open("steward", "?file=evaluator_many_20210101.csv&page=2");

        Assert.Equal(RowPager.Size, first.FindAll(".faults tbody tr").Count);
        Assert.Contains($"1–50 of {LandedFiles.ManyFaults}", first.Find("#rows .note").TextContent, StringComparison.Ordinal);
        Assert.Equal("/loads?file=evaluator_many_20210101.csv&page=2&lang=en#rows", first.Find(".pager a[rel=next]").GetAttribute("href"));
        Assert.Equal(LandedFiles.ManyFaults - RowPager.Size, second.FindAll(".faults tbody tr").Count);
    }

    [Fact]
    public void Quarantine_OfAFileWithoutFaults_SaysThatThereIsNone() =>
        Assert.Contains("没有隔离的记录", Open("steward", "?file=class_2021_20210930.csv").Find("#quarantine").TextContent, StringComparison.Ordinal);

    [Fact]
    public void Quarantine_OfAPerson_ShowsNoPersonalValue() =>
        Assert.DoesNotContain("5499", Open("steward", "?extract=registry").Find(".faults").TextContent, StringComparison.Ordinal);

    [Theory]
    [InlineData("?extract=nothing", "nothing")]
    [InlineData("?code=no_reason", "no_reason")]
    [InlineData("?page=99", "99")]
    [InlineData("?year=2020", "year")]
    public void Address_WithWhatCannotBeChosen_SaysSoAndShowsThePage(string query, string said)
    {
        var page = Open("steward", query);

        Assert.Contains(said, page.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("#batches tbody tr"));
    }

    [Theory]
    [InlineData("leader")]
    [InlineData("planner")]
    [InlineData("supervisor")]
    [InlineData("admin")]
    public void Page_ForAnyOtherRole_IsANotice(string account)
    {
        var page = Open(account);

        Assert.Contains("不在您的角色可看的范围内", page.Find(".notice").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("table"));
    }

    [Fact]
    public void Reasons_OfTheContract_AllHaveWords() =>
        Assert.All(FaultCounts.Codes, code => Assert.NotEmpty(TextBook.For("en")[$"code.{code}"]));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static IElement Row(IRenderedComponent<LoadsPage> page, string section, string name) =>
        page.FindAll($"{section} tbody tr").Single(row => row.QuerySelector("th")!.TextContent.Contains(name, StringComparison.Ordinal));

    private IRenderedComponent<LoadsPage> Open(string account, string query = "")
    {
        var page = landed.For(account, query).Render<LoadsPage>();
        page.WaitForState(() => page.FindAll("#quarantine, .notice").Count > 0, TimeSpan.FromSeconds(20));
        return page;
    }
}
