using System.Globalization;
using Bunit;
using TrainingAnalytics.Web.Components.Findings;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Tests;

/// <summary>Patterns, money and networks on their pages.</summary>
public sealed class FindingPicturesTests(SampleHouse sample)
{
    private const string Pattern = "payment_without_enrolment";

    [Fact]
    public void Patterns_All_StandInTheirFamilies()
    {
        var page = sample.For("supervisor").Render<PatternsPage>();

        Assert.Equal(sample.One("select count(*) as one from meta.pattern where pattern <> 'institution_outlier'"), page.FindAll("tbody tr").Count.ToString(CultureInfo.InvariantCulture));
        Assert.Contains(page.FindAll("tbody th a"), link => link.GetAttribute("href") == $"/findings/pattern/{Pattern}");
    }

    [Fact]
    public void Pattern_WithFindings_SaysWhatItLooksForAndHowOftenItWasRight()
    {
        var page = sample.For("supervisor").Render<PatternPage>(one => one.Add(pattern => pattern.Name, Pattern));

        Assert.Equal($"/findings?pattern={Pattern}", page.Find(".outline a").GetAttribute("href"));
        Assert.Equal(3, page.FindAll(".tiles h2").Count);
        Assert.Contains("P30", page.Find(".clause cite").TextContent, StringComparison.Ordinal);
        Assert.Equal(["0", "0", "grace_days"], page.FindAll("tbody tr")[0].QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()));
        Assert.Contains("还没有结论", page.Find("#counts").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("昌都市", page.Find("#counts").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Pattern_OfNoName_IsANotice() =>
        Assert.Equal("没有名为“nothing”的规则。", sample.For("supervisor").Render<PatternPage>(one => one.Add(page => page.Name, "nothing")).Find(".notice p").TextContent);

    [Fact]
    public void Money_OnThePage_IsTheMoneyInTheFile()
    {
        using var context = sample.For("supervisor");
        var page = context.Render<FindingMoneyPage>();
        var once = decimal.Parse(sample.One("""
            select sum(at_stake) as one
            from (select payment_no, max(at_stake) as at_stake from marts.finding_money where prefecture in ('540100', '540200') group by payment_no) as payment
            """), CultureInfo.InvariantCulture);

        Assert.Equal(FindingWords.Amount(once), page.Find("#money .value").TextContent);
        Assert.Equal(FindingWords.Amount(once), page.FindAll("#money .total td")[^3].TextContent.Trim());
        Assert.Equal("/findings/money.csv", page.Find("#money .foot a").GetAttribute("href"));
        Assert.NotEmpty(page.FindAll("#chart-money"));
    }

    [Fact]
    public void Money_AsAFile_HasExactNumbersUnderTheHeadersOfThePage()
    {
        var header = sample.For("supervisor").Render<FindingMoneyPage>().FindAll("#money thead th").Select(cell => cell.TextContent.Trim());

        Assert.Equal("类别,拉萨市,日喀则市,合计（元）,笔数,已追回（元）", string.Join(',', header));
    }

    [Fact]
    public void Network_OfAFinding_HasAPictureAndATableOfTheSameEdges()
    {
        var page = Network(Finding());

        Assert.Equal(page.FindAll("#network tbody tr").Count, page.FindAll("svg.network path.edge").Count);
        Assert.Contains("条联系；内容见下表", page.Find("svg.network").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.All(page.FindAll("svg.network a"), link => Assert.StartsWith("/findings/", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public void Network_OfAFinding_ShowsNoTokenAndNoClearValue()
    {
        using var version = sample.House.Shelf.Current();
        var tokens = version.Query("select distinct cast(payee_account_token as varchar) as token from core.fct_payment where payee_account_token is not null").Rows().Select(row => row.Text("token")!).ToHashSet();
        var markup = Network(Finding()).Markup;

        Assert.DoesNotContain(tokens, token => markup.Contains(token[..8], StringComparison.Ordinal));
        Assert.DoesNotMatch("5499[0-9]{14}", markup);
    }

    [Fact]
    public void Network_OfAnotherPrefecture_IsToldLikeAnUnknownOne()
    {
        const string Said = "没有这条疑点，或它不在您负责的地市内。";

        Assert.Equal(Said, Network("nothing").Find(".notice p").TextContent);
        Assert.Equal(Said, Network(Finding("copied_roster", "540300")).Find(".notice p").TextContent);
    }

    [Theory]
    [InlineData("leader")]
    [InlineData("planner")]
    public void Pages_ForAnyOtherRole_AreANotice(string account)
    {
        using var context = sample.For(account);

        Assert.NotEmpty(context.Render<PatternsPage>().FindAll(".notice"));
        Assert.NotEmpty(context.Render<FindingMoneyPage>().FindAll(".notice"));
        Assert.NotEmpty(context.Render<NetworkPage>(page => page.Add(one => one.Id, Finding())).FindAll(".notice"));
        Assert.NotEmpty(context.Render<PatternPage>(page => page.Add(one => one.Name, Pattern)).FindAll(".notice"));
    }

    private IRenderedComponent<NetworkPage> Network(string id) => sample.For("supervisor").Render<NetworkPage>(page => page.Add(one => one.Id, id));

    private string Finding(string pattern = "shared_phone", string prefecture = "540200") =>
        sample.One($"select min(finding_id) as one from anomalies.finding where pattern = '{pattern}' and prefecture_code = '{prefecture}'");
}
