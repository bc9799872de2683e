using System.Globalization;
using Bunit;
using Microsoft.Extensions.Primitives;
using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Anomalies.Queue;
using TrainingAnalytics.Warehouse.Office;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Tests;

public sealed class FindingPageTests(SampleHouse built) : IClassFixture<SampleHouse>
{
    [Fact]
    public void Finding_OfASupervisor_HasItsGroundsAndEvidenceThatAddsUp()
    {
        var finding = Find("over_three_a_year");

        var page = Open("supervisor", finding.Id);

        Assert.Equal("一年补贴培训超过三次", page.Find("h1").TextContent);
        Assert.Equal("疑点不是结论：只有人核查后才能认定，可能无辜的解释须逐一查过。", page.Find(".lead-note").TextContent);
        Assert.Contains("将职业技能培训补贴由每人每年可享受1次调整为每人每年可享受不超过3次。", page.Find("blockquote").TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.FindAll(".check li").Count);
        Assert.Equal(finding.Amount.ToString("#,0", CultureInfo.InvariantCulture), page.Find(".evidence .total .number").TextContent);
    }

    [Fact]
    public void Finding_OfEveryPattern_ShowsNoKeyAndNoUnwordedField()
    {
        var tokens = All(SampleHouse.Supervisor).DistinctBy(finding => finding.Pattern)
            .Select(finding => (finding, Text: Open("supervisor", finding.Id).Find("#evidence").TextContent)).ToList();

        Assert.All(tokens, page => Assert.DoesNotMatch("[0-9a-f]{8}-[0-9a-f]{4}-", page.Text));
        Assert.All(tokens, page => Assert.DoesNotMatch("[a-z]+ [a-z]+ ", page.Text));
    }

    [Theory]
    [InlineData("leader", "这个页面不在您的角色可看的范围内。")]
    [InlineData("planner", "这个页面不在您的角色可看的范围内。")]
    [InlineData("supervisor", "没有这条疑点，或者它不在您负责的地市内。")]
    public void Finding_OfAnotherPrefecture_IsANotice(string account, string said)
    {
        var elsewhere = All(Viewer.Operator).First(finding => finding.Prefecture == "540300");

        Assert.Contains(said, Open(account, elsewhere.Id).Find(".notice").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Step_WithoutAReason_IsRefusedAndKeepsWhatWasTyped()
    {
        var finding = Find("paid_twice");
        using var context = built.For("supervisor", path: $"/findings/{finding.Id}", posted: new() { ["_handler"] = "work-assign", ["assignee"] = "supervisor-2", ["why"] = " ", ["last"] = "0" });

        var page = context.Render<FindingPage>(with => with.Add(one => one.Id, finding.Id));
        page.Find("#work-assign").Submit();

        Assert.Equal("没有执行。 请写明理由。", page.Find(".refusal").TextContent);
        Assert.Equal("supervisor-2", page.Find("select[name=assignee] option[selected]").GetAttribute("value"));
        Assert.Equal(WorkState.New, built.House.Office.Of(SampleHouse.Supervisor, finding.Id).State);
    }

    [Fact]
    public void Conclusion_WithTickedExplanations_KeepsThemInItsReason()
    {
        var finding = Find("same_occupation_level_twice");
        foreach (var (step, why) in new[] { ("assign", "先查"), ("start_checking", "开始") }) Post("supervisor", finding.Id, step, new() { ["why"] = why, ["assignee"] = "supervisor" });

        Post("supervisor", finding.Id, "conclude", new() { ["why"] = "两次确为同一等级", ["conclusion"] = "fraud", ["checked"] = "0" });

        var work = built.House.Office.Of(SampleHouse.Supervisor, finding.Id);
        var innocent = PatternBookOf().ByName[finding.Pattern].Innocent;
        Assert.Equal($"两次确为同一等级\n已核对：{innocent[0].Zh}\n未核对：{string.Join("、", innocent.Skip(1).Select(label => label.Zh).DefaultIfEmpty("无"))}", work.Steps[^1].Why);
        Assert.True(work.AwaitsSignature);
        Assert.DoesNotContain("work-sign", Open("supervisor", finding.Id).FindAll("form").Select(form => form.Id));
        Assert.Contains("work-sign", Open("supervisor-2", finding.Id).FindAll("form").Select(form => form.Id));
    }

    [Fact]
    public void Finding_ThatTheVersionHasNoMore_IsShownFromWhatWasKept()
    {
        var gone = new FindingUnderWork("0123456789abcdef0123456789abcdef", "paid_twice", "duplicate", "class", "BJ1", "unassigned", "540100", 1200, "2021-06-30-00000000", new(2021, 6, 30), [new("payment", "P1")]);
        built.House.Office.Act(new("supervisor", SampleHouse.Supervisor), gone, WorkAction.Assign, new("先查", 0, "supervisor"));

        var page = Open("supervisor", gone.FindingId);
        var queue = built.For("supervisor", "?status=withdrawn", "/findings").Render<FindingsPage>();

        Assert.Contains("因数据变化撤回", page.Find(".lead-note").TextContent, StringComparison.Ordinal);
        Assert.Contains("P1", page.Find("#evidence").TextContent, StringComparison.Ordinal);
        Assert.Equal([$"/findings/{gone.FindingId}"], queue.FindAll(".queue tbody a").Select(link => link.GetAttribute("href")));
    }

    private void Post(string account, string id, string step, Dictionary<string, StringValues> typed)
    {
        typed["last"] = built.House.Office.Of(SampleHouse.Supervisor, id).LastStep.ToString(CultureInfo.InvariantCulture);
        typed["_handler"] = $"work-{step}";
        using var context = built.For(account, path: $"/findings/{id}", posted: typed);
        var page = context.Render<FindingPage>(with => with.Add(one => one.Id, id));
        page.Find($"#work-{step}").Submit();
        Assert.Empty(page.FindAll(".refusal"));
    }

    private PatternBook PatternBookOf()
    {
        using var version = built.House.Shelf.Current();
        return PatternBook.Of(version);
    }

    private Finding Find(string pattern) => All(SampleHouse.Supervisor).First(finding => finding.Pattern == pattern);

    private IReadOnlyList<Finding> All(Viewer viewer)
    {
        using var version = built.House.Shelf.Current();
        return QueueDesk.Page(version, viewer, new(), QueueOrder.Amount, 0, 10_000);
    }

    private IRenderedComponent<FindingPage> Open(string account, string id) =>
        built.For(account, path: $"/findings/{id}").Render<FindingPage>(with => with.Add(one => one.Id, id));
}
