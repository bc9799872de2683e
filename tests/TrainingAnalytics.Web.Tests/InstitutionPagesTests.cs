using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Tests;

public sealed class InstitutionPagesTests(SampleHouse sample)
{
    [Fact]
    public void Ranking_OfEveryInstitution_ShowsPartsThatAddUpToTheScore()
    {
        var rows = Ranking().FindAll("#ranking tbody tr");

        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            var numbers = row.QuerySelectorAll("td").ToList();
            var parts = numbers.Skip(1).Take(6).ToList();
            Assert.All(parts, part => Assert.Equal(First(part), Product(part.QuerySelector(".sub")!.TextContent)));
            Assert.Equal(First(row.QuerySelector(".score")!), parts.Sum(First));
        });
    }

    [Fact]
    public void Ranking_ByScore_FallsAndTellsHowManyThereAre()
    {
        var page = Ranking();
        var scores = page.FindAll("#ranking .score").Skip(1).Select(First).ToList();

        Assert.Equal(scores.OrderDescending(), scores);
        Assert.StartsWith($"第 1–{Math.Min(50, page.FindAll("#ranking tbody tr").Count)} 家，共 ", page.Find("#ranking .note").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Ranking_SortedByMoney_KeepsThePlacesOfTheScore()
    {
        var page = Ranking("?sort=money&prefecture=540100");
        var money = page.FindAll("#ranking tbody tr").Select(row => First(row.QuerySelectorAll("td")[^2])).ToList();

        Assert.Equal(money.OrderDescending(), money);
        Assert.Contains("涉及金额", page.Find("th[aria-sort=descending]").TextContent, StringComparison.Ordinal);
        Assert.All(page.FindAll("#ranking tbody th .sub"), sub => Assert.StartsWith("拉萨市", sub.TextContent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("?prefecture=540300", "540300")]
    [InlineData("?sort=name", "name")]
    [InlineData("?page=99", "99")]
    [InlineData("?year=2020", "year")]
    public void Ranking_WithWhatCannotBeChosen_SaysSoAndShowsThePage(string query, string said)
    {
        var page = Ranking(query);

        Assert.Contains(said, page.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("#ranking tbody tr"));
    }

    [Fact]
    public void Institution_FromTheRanking_HasItsScoreFindingsYearsAndQueue()
    {
        var first = Ranking().Find("#ranking tbody th a");
        var code = first.GetAttribute("href")!.Split('/')[^1];
        var page = Institution(code);

        Assert.Equal(first.TextContent, page.Find("h1").TextContent);
        var points = page.FindAll("#score tbody tr").Select(row => First(row.QuerySelectorAll("td")[^1])).ToList();
        Assert.Equal(points[^1], points.SkipLast(1).Sum());
        Assert.Equal($"/findings?institution={code}", page.Find(".outline a").GetAttribute("href"));
        Assert.StartsWith($"/findings?institution={code}&pattern=", page.Find("#findings tbody td a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("#years tbody tr"));
    }

    [Fact]
    public void Institution_WithoutAFinding_IsAPageAllTheSame()
    {
        var page = Institution(sample.One("select min(institution_code) as one from core.dim_institution where prefecture = '540100' and institution_code not in (select institution_code from anomalies.finding)"));

        Assert.Equal("没有关于这家机构的疑点。", page.Find("#findings .hint").TextContent);
        Assert.Equal("0", page.FindAll("#score tbody tr td")[2].TextContent.Trim());
    }

    [Fact]
    public void Institution_OfAnotherPrefecture_IsToldLikeAnUnknownOne()
    {
        var elsewhere = sample.One("""
            select min(institution_code) as one from core.dim_institution
            where prefecture = '540600'
                and institution_code not in (select institution from core.dim_class where prefecture in ('540100', '540200'))
                and institution_code not in (select institution_code from anomalies.finding where prefecture_code in ('540100', '540200'))
            """);

        Assert.Equal($"没有代码为“{elsewhere}”的机构，或它不在您负责的地市内。", Institution(elsewhere).Find(".notice p").TextContent);
        Assert.Equal("没有代码为“nobody”的机构，或它不在您负责的地市内。", Institution("nobody").Find(".notice p").TextContent);
    }

    [Theory]
    [InlineData("leader")]
    [InlineData("planner")]
    [InlineData("steward")]
    [InlineData("admin")]
    public void Pages_ForAnyOtherRole_AreANotice(string account)
    {
        using var context = sample.For(account);

        Assert.Contains("不在您的角色可看的范围内", context.Render<InstitutionsPage>().Find(".notice").TextContent, StringComparison.Ordinal);
        Assert.Contains("不在您的角色可看的范围内", context.Render<InstitutionPage>(page => page.Add(one => one.Code, "JG54010001")).Find(".notice").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<InstitutionsPage> Ranking(string query = "") => sample.For("supervisor", query).Render<InstitutionsPage>();

    private IRenderedComponent<InstitutionPage> Institution(string code) => sample.For("supervisor").Render<InstitutionPage>(page => page.Add(one => one.Code, code));

    private static decimal First(INode cell) =>
        decimal.Parse(cell.TextContent.Trim().Split(' ', '\n')[0], NumberStyles.Number, CultureInfo.InvariantCulture);

    private static decimal Product(string text) => text.Split('×').Select(part => decimal.Parse(part, NumberStyles.Number, CultureInfo.InvariantCulture)).Aggregate((a, b) => a * b);
}
