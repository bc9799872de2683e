using Bunit;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Tests;

public sealed class LineagePageTests(SampleHouse sample)
{
    private static readonly string[] Others = ["leader", "planner", "supervisor"];

    private const string File = "registry_540100_2019_20200115.csv";

    [Fact]
    public void Metric_LeadsBackToTheExtractsOfItsMartAndToNoOther()
    {
        var page = Open("leader", "apprentices");

        Assert.Equal(["/lineage/landing.apprentice", "/lineage/staging.stg_apprentice", "/lineage/core.fct_apprenticeship", "/lineage/marts.apprentice", "/lineage/apprentices"],
            Links(page).Where(link => link!.Contains("apprentice", StringComparison.Ordinal)));
        Assert.DoesNotContain("/lineage/landing.attendance", Links(page));
    }

    [Fact]
    public void Way_HoldsWhatTheVersionSaysThatTheMartReads()
    {
        var reads = sample.One("select string_agg('/lineage/' || read, ' ' order by read) as one from meta.model_reference where reader = 'marts.training' and read not like 'meta.%'");

        Assert.Subset(Links(Open("leader", "trainings_completed")).ToHashSet(), reads.Split(' ').ToHashSet<string?>());
    }

    [Fact]
    public void Metric_ShowsItsExpressionItsClauseAndItsPages()
    {
        var page = Open("leader", "trainings_completed");

        Assert.Equal("select count(*)\nfrom marts.training", page.Find(".sql").TextContent);
        Assert.Contains("三年共开展各类补贴性职业技能培训21万人以上", page.Find(".clause").TextContent, StringComparison.Ordinal);
        Assert.Contains("/overview", page.FindAll("#definition a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Files_OfAnExtract_AreNamedToStewardsOnly()
    {
        Assert.Contains(File, Ready(Open("steward", "landing.registry")).Find("#batches").TextContent, StringComparison.Ordinal);
        Assert.All(Others, account =>
        {
            var page = Ready(Open(account, "landing.registry"));
            Assert.Contains("26", page.Find("#batches").TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain(".csv", page.Markup, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Extract_LeadsOnToTheMetricsThatSufferWhereItIsLate()
    {
        var links = Links(Open("steward", "landing.social_insurance", "?lang=en")).ToList();

        Assert.Contains("/lineage/employment_rate?lang=en", links);
        Assert.DoesNotContain("/lineage/incubator_bases?lang=en", links);
    }

    [Fact]
    public void Relation_WithFewRows_ShowsALeaderNotHowFew()
    {
        Assert.Equal("1", sample.One("select count(*) as one from core.two_system_pair"));
        Assert.Contains("<5", Open("leader", "core.two_system_pair").Find("#definition").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("<5", Open("steward", "core.two_system_pair").Find("#definition").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Relation_HasTheColumnsOfTheCatalogue() =>
        Assert.Contains("training_key", Open("planner", "core.fct_training", "?lang=en").Find("#columns").TextContent, StringComparison.Ordinal);

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Relation_SaysWhatItsColumnsMean_InTheReadersLanguage(string language)
    {
        var meaning = sample.One("select comment as one from duckdb_columns() where table_name = 'fct_training' and column_name = 'merged'").Split(" | ");
        var columns = Open("planner", "core.fct_training", $"?lang={language}").Find("#columns").TextContent;

        Assert.Contains(language == "en" ? meaning[0] : meaning[1], columns, StringComparison.Ordinal);
        Assert.DoesNotContain(language == "en" ? meaning[1] : meaning[0], columns, StringComparison.Ordinal);
    }

    [Fact]
    public void Relation_ColumnThatItsNameExplains_HasTheHeaderOfTheFilesInChinese()
    {
        var header = sample.House.Contracts["registry"].Columns.Single(column => column.Name == "enrolled_on").Header;

        Assert.Contains(header, Open("planner", "core.fct_training").Find("#columns").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(header, Open("planner", "core.fct_training", "?lang=en").Find("#columns").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Index_HasEveryMetricAndEveryRelation()
    {
        using var context = sample.For("supervisor");
        var page = context.Render<LineagePage>();

        Assert.Equal(sample.House.Catalogue.Metrics.Count, page.FindAll("#metrics .ref").Count);
        Assert.Contains("stg_registry", page.Find("#table").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("leader", "nothing_of_this_name", "没有名为")]
    [InlineData("admin", "trainings_completed", "不在您的角色可看的范围内")]
    public void Page_OfNothingOrForNobody_IsANotice(string account, string id, string said)
    {
        var page = Open(account, id);

        Assert.Contains(said, page.Find(".notice").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("#way"));
    }

    private static IEnumerable<string?> Links(IRenderedComponent<LineagePage> page) => page.FindAll("#way a").Select(link => link.GetAttribute("href"));

    private IRenderedComponent<LineagePage> Open(string account, string id, string query = "") =>
        sample.For(account, query).Render<LineagePage>(page => page.Add(one => one.Id, id));

    private static IRenderedComponent<LineagePage> Ready(IRenderedComponent<LineagePage> page)
    {
        page.WaitForState(() => page.FindAll("#batches").Count > 0, TimeSpan.FromSeconds(20));
        return page;
    }
}
