using System.Text;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using TrainingAnalytics.Warehouse.Office;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Web.Components.Access;
using TrainingAnalytics.Web.Components.Pages;
using TrainingAnalytics.Web.SignIn;

namespace TrainingAnalytics.Web.Tests;

public sealed class AccessPageTests : IDisposable
{
    private const string Finding = "59747b0d000c094c5f9ad0e159dda62c", Person = "150c0a5b-65e7-f2fa-db5a-4edac64ed4f7";

    private readonly HandMadeRegion _region = new();

    [Fact]
    public void Log_OfNobody_SaysThatNothingIsThere()
    {
        var page = Open("admin");

        Assert.Equal("还没有访问记录：尚无人显示个人信息或导出证据文件。", page.Find("[role=status]").TextContent);
        Assert.Empty(page.FindAll("table"));
    }

    [Fact]
    public void Log_OfTwoAccesses_TellsWhoWhatAndWhyTheLatestFirst()
    {
        Note("supervisor", AccessKind.Unmask, $"{Finding}/{Person}", "电话核实");
        Note("supervisor-2", AccessKind.Export, AccessNote.Selection, "masked xlsx");

        var rows = Open("admin").FindAll("tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim())).ToList();

        Assert.Equal([["supervisor-2", "监督人员", "导出证据文件", "多条疑点", "", "masked xlsx"], ["supervisor", "监督人员", "显示个人信息", "59747b0d", "150c0a5b", "电话核实"]], rows);
    }

    [Fact]
    public void Log_FilteredByAccountAndKind_ShowsTheseAndKeepsBothInItsLinks()
    {
        Note("supervisor", AccessKind.Unmask, $"{Finding}/{Person}", "一");
        Note("supervisor", AccessKind.Export, Finding, "二");
        Note("supervisor-2", AccessKind.Export, Finding, "三");

        var page = Open("admin", "?account=supervisor&kind=export&lang=en");

        Assert.Equal("二", Assert.Single(page.FindAll("tbody tr")).QuerySelector(".wrap")!.TextContent);
        Assert.Equal("/access.csv?account=supervisor&kind=export&lang=en", page.Find(".note a").GetAttribute("href"));
        Assert.Equal(["Evidence file exported", "supervisor"], page.FindAll("[aria-current]").Select(link => link.TextContent));
    }

    [Fact]
    public void Log_OfManyAccesses_IsPagedAndSaysHowMany()
    {
        for (var i = 1; i <= 60; i++) Note("supervisor", AccessKind.Export, Finding, $"第 {i} 次");

        var page = Open("admin", "?page=2");

        Assert.Equal(10, page.FindAll("tbody tr").Count);
        Assert.StartsWith("第 51–60 条，共 60 条，最新的在前。", page.Find("p.note").TextContent, StringComparison.Ordinal);
        Assert.Equal("/access", page.Find(".pager a[rel=prev]").GetAttribute("href"));
    }

    [Fact]
    public void Log_AskedForWhatIsNot_SaysSoAndShowsAll()
    {
        Note("supervisor", AccessKind.Export, Finding, "一");

        var page = Open("admin", "?kind=look&account=nobody");

        Assert.Equal(["“look”不是可选的类型，已按 全部 显示。", "“nobody”不是可选的账号，已按 全部 显示。"], page.FindAll("p[role=status]").Select(notice => notice.TextContent));
        Assert.Single(page.FindAll("tbody tr"));
    }

    [Fact]
    public void Csv_OfTheLog_HasAMarkAndNoReasonThatRuns()
    {
        Note("supervisor", AccessKind.Unmask, $"{Finding}/{Person}", "=1+1");
        using var context = _region.For("admin");
        var reader = context.Services.GetRequiredService<Reader>();

        var bytes = AccessRoute.Bytes(reader.Texts, _region.House.Office.AccessLog(reader.Viewer!));

        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes.Take(3));
        var lines = Encoding.UTF8.GetString(bytes.AsSpan(3)).Split("\r\n");
        Assert.Equal("时间（UTC）,账号,角色,类型,疑点,人员,理由", lines[0]);
        Assert.EndsWith(",supervisor,监督人员,显示个人信息,59747b0d,150c0a5b,'=1+1", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("leader", "/overview")]
    [InlineData("planner", "/overview")]
    [InlineData("supervisor", "/overview")]
    [InlineData("steward", "/loads")]
    public void Log_ForAnyOtherRole_IsANoticeWithAWayBack(string account, string home)
    {
        Note("supervisor", AccessKind.Export, Finding, "一");

        var page = Open(account);

        Assert.Contains("这个页面不在您的角色可看的范围内。", page.Find(".notice").TextContent, StringComparison.Ordinal);
        Assert.Equal(home, page.Find(".notice a").GetAttribute("href"));
        Assert.Empty(page.FindAll("table"));
    }

    public void Dispose() => _region.Dispose();

    private void Note(string account, AccessKind kind, string subject, string why) =>
        Assert.Null(_region.House.Office.Note(new(account, new Viewer(Role.Supervisor, ["540100"])), kind, subject, why));

    private IRenderedComponent<AccessPage> Open(string account, string query = "") => _region.For(account, query).Render<AccessPage>();
}
