using System.Collections.Immutable;
using AngleSharp.Dom;
using Bunit;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Tests;

public sealed class ChoiceTests(HandMadeRegion region) : IClassFixture<HandMadeRegion>
{
    private const string Prefectures = "#tile-prefectures tbody tr:not(.total)";

    [Fact]
    public void Table_OrderedByAColumn_HasTheLargestFirstAndTheTotalLast()
    {
        var rows = Open("leader", "?sort=prefectures.-trainings_completed", "overview").FindAll("#tile-prefectures tbody tr");

        var values = rows.SkipLast(1).Select(Value).Where(value => value is not null).Select(value => value!.Value).ToList();
        Assert.Equal(values.OrderDescending(), values);
        Assert.True(rows[^1].ClassList.Contains("total"));
    }

    [Fact]
    public void Table_OrderedByAColumn_TurnsRoundAtTheNextClick()
    {
        var head = Open("leader", "?sort=prefectures.-trainings_completed", "overview").Find("#tile-prefectures th[aria-sort]");

        Assert.Equal("descending", head.GetAttribute("aria-sort"));
        Assert.Equal("/overview?sort=prefectures.trainings_completed", head.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void Table_Searched_ShowsWhatWasFoundAndTheTotalOfAll()
    {
        var all = Open("leader", "", "overview").Find("#tile-prefectures tr.total td").TextContent;

        var page = Open("leader", "?find=prefectures.拉萨", "overview");

        Assert.Equal("拉萨市", page.FindAll(Prefectures).Single().QuerySelector("th")!.TextContent.Trim());
        Assert.Equal(all, page.Find("#tile-prefectures tr.total td").TextContent);
    }

    [Fact]
    public void Card_ComparedWithLastYear_NamesItsValueAndTheChange()
    {
        var page = Open("leader", "?compare=last_year", "overview");

        var before = int.Parse(Answer("trainings_completed", ("year", "2020"), ("until", "09-30")), System.Globalization.CultureInfo.InvariantCulture);
        var now = int.Parse(Answer("trainings_completed", ("year", "2021")), System.Globalization.CultureInfo.InvariantCulture);
        var change = Math.Abs((double)now / before - 1);
        Assert.Contains($"上年同期 {before:#,0}，{(now > before ? "↑" : "↓")} {change * 100:0.0}%", page.Find("#tile-trainings-2021 .more").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("上年同期", page.Find("#tile-trainings-2019 .more").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_ComparedWithLastYear_HasAColumnOfChanges()
    {
        var page = Open("leader", "?compare=last_year", "overview");

        Assert.Contains(page.FindAll("#tile-prefectures thead th"), head => head.TextContent.Trim() == "完成培训人次同比");
    }

    [Theory]
    [InlineData("?quarter=2021Q2", "2021 年第 2 季度创业培训人次", "quarter", "2021Q2")]
    [InlineData("?month=2020-06", "2020 年 6 月创业培训人次", "month", "2020-06")]
    [InlineData("?year=all", "三年创业培训人次", "", "")]
    [InlineData("?ytd=2020", "2020 年 1 月 1 日至 9 月 30 日创业培训人次", "until", "09-30")]
    public void Card_OfAChosenTime_SaysItAndEqualsTheMetric(string query, string title, string key, string code)
    {
        var card = Open("leader", query, "overview").Find("#tile-entrepreneurship");

        Assert.Equal(title, card.QuerySelector(".tile-title")!.TextContent);
        (string, string)[] where = key switch { "" => [], "until" => [("year", "2020"), (key, code)], _ => [(key, code)] };
        var answer = Answer("entrepreneurship_trainings", where);
        Assert.Equal(answer is "1" or "2" or "3" or "4" ? "<5" : answer, card.QuerySelector(".value")!.TextContent.Replace(",", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("?year=2020&quarter=2020Q2", "只能选一个时间")]
    [InlineData("?quarter=2021Q4", "“2021Q4”不是可选的时间")]
    [InlineData("?compare=nothing", "“nothing”不是可选的比较")]
    [InlineData("?sort=nowhere.x", "“nowhere.x”不是可选的排序")]
    public void Address_WithWhatCannotBeChosen_IsANoticeAndThePageStands(string query, string said)
    {
        var page = Open("leader", query, "overview");

        Assert.Contains(said, page.Find("p.hint[role=status]").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll(".value"));
    }

    [Fact]
    public void Chips_OfAChosenQuarter_TakeItAwayAgain()
    {
        var chips = Open("leader", "?quarter=2021Q2&compare=last_year", "overview").FindAll(".chosen a");

        Assert.Equal(["/overview?quarter=2021Q2", "/overview?compare=last_year", "/overview"], chips.Select(chip => chip.GetAttribute("href")));
    }

    [Fact]
    public void Print_OfAChosenQuarter_SaysItInWords() =>
        Assert.Equal("时间：2021 年第 2 季度；比较：与上年同期比较", Open("leader", "?quarter=2021Q2&compare=last_year", "overview").Find(".print-only").TextContent);

    private static double? Value(IElement row) =>
        double.TryParse(row.QuerySelector("td")!.TextContent, System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : null;

    private string Answer(string metric, params (string Key, string Code)[] where)
    {
        using var version = region.House.Shelf.Current();
        var question = Warehouse.Metrics.MetricQuestion.Of(metric) with { Where = where.ToDictionary(one => one.Key, one => one.Code).ToImmutableDictionary() };
        return region.House.Metrics.Answer(version, Warehouse.Privacy.Viewer.Operator, question).Rows().Single()[metric]!.ToString()!;
    }

    private IRenderedComponent<DashboardPage> Open(string account, string query, string page)
    {
        var rendered = region.For(account, query).Render<DashboardPage>(with => with.Add(one => one.Page, page));
        rendered.WaitForState(() => rendered.FindAll("[aria-busy], h1").Count > 0 && rendered.FindAll("[aria-busy]").Count == 0, TimeSpan.FromSeconds(20));
        return rendered;
    }
}
