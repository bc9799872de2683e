using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Tests.Dashboards;

public sealed class ChosenTimeTests
{
    private const string Trainings = "trainings_completed";

    private static readonly MetricCatalogue Catalogue = MetricCatalogue.Read(Path.Combine(ProductFiles.Find().Dashboards, "metrics"));

    [Theory]
    [InlineData("year", "2020", "training|year||True", "2020")]
    [InlineData("year", "all", "training|||True", "")]
    [InlineData("quarter", "2021Q2", "training|quarter||True", "2021Q2")]
    [InlineData("month", "2020-07", "training|month||True", "2020-07")]
    [InlineData("ytd", "2020", "training|year|until=09-30|False", "2020")]
    [InlineData("ytd", "2021", "training|year||True", "2021")]
    public void Value_OfEachKindOfTime_IsOneRowOfASharedQuestion(string key, string value, string grain, string code)
    {
        var questions = Questions((key, value));

        Assert.Equal(grain, Written(questions.Value(Card(questions), Trainings)));
        Assert.Equal(code, questions.CodeOf(Card(questions), Trainings));
    }

    [Theory]
    [InlineData("year", "2020", "training|year||False", "2019")]
    [InlineData("year", "2021", "training|year|until=09-30|False", "2020")]
    [InlineData("ytd", "2020", "training|year|until=09-30|False", "2019")]
    [InlineData("quarter", "2021Q3", "training|quarter||False", "2020Q3")]
    [InlineData("quarter", "2021Q2", "training|quarter||False", "2020Q2")]
    [InlineData("month", "2021-09", "training|month||False", "2020-09")]
    public void Before_OfATime_IsTheSameDaysAYearEarlier(string key, string value, string grain, string code)
    {
        var questions = Questions((key, value), ("compare", "last_year"));

        Assert.Equal(grain, Written(questions.Before(Card(questions), Trainings)!));
        Assert.Equal(code, questions.CodeBefore(Card(questions), Trainings));
    }

    [Fact]
    public void Before_OfAQuarterThatIsNotOver_EndsOnTheSameDay()
    {
        var questions = Questions(new DateOnly(2021, 8, 15), ("quarter", "2021Q3"), ("compare", "last_year"));

        Assert.Equal("training|quarter|until=08-15|False", Written(questions.Before(Card(questions), Trainings)!));
    }

    [Fact]
    public void Before_OfAStockInAYearThatIsNotOver_IsTheSameMonth()
    {
        var questions = Questions(("compare", "last_year"));

        Assert.Equal("apprentice|month||False", Written(questions.Before(Card(questions), "apprentices")!));
        Assert.Equal("2020-09", questions.CodeBefore(Card(questions), "apprentices"));
    }

    [Theory]
    [InlineData("year", "2019")]
    [InlineData("year", "all")]
    public void Before_OfThePlansFirstYearOrAllOfThem_IsNotAsked(string key, string value)
    {
        var questions = Questions((key, value), ("compare", "last_year"));

        Assert.Null(questions.Before(Card(questions), Trainings));
    }

    [Fact]
    public void Cut_ByAChosenCategory_GoesOnShowingAllOfThem()
    {
        var questions = Questions(("trainee_group", "veteran"));
        var groups = Card(questions) with { Kind = TileKind.Bar, By = "trainee_group" };

        Assert.Equal("training|trainee_group|year=2021|False", Written(questions.Cut(groups, Trainings) with { }, target: false));
        Assert.Equal("training|year|trainee_group=veteran|True", Written(questions.Value(Card(questions), Trainings)));
    }

    [Fact]
    public void Metric_ToldByTheYearOnly_StandsForTheYearOfAChosenMonth()
    {
        var questions = Questions(("month", "2020-07"));

        Assert.Equal("2020", questions.CodeOf(Card(questions), "frontline_fund_ratio"));
        Assert.Equal(ChosenPeriod.Of(2020), questions.Shown(Card(questions), "frontline_fund_ratio"));
    }

    [Theory]
    [InlineData("prefecture", "540200", "county", "540221", "/county/540221?year=2020")]
    [InlineData("prefecture", "540200", "institution", "J1", "/institution/J1?prefecture=540200&year=2020")]
    [InlineData("county", "540221", "institution", "J1", "/institution/J1?county=540221&year=2020")]
    [InlineData("overview", "", "prefecture", "540200", "/prefecture/540200?year=2020")]
    public void Down_FromAPage_KeepsTheTimeAndThePlaceItWasReachedFrom(string page, string code, string scope, string next, string address)
    {
        var from = Page(page == "overview" ? "" : page);
        var selection = new Selection(page, code, ImmutableSortedDictionary<string, string>.Empty.Add("year", "2020").Add("sort", "x.y"), "zh-CN");

        Assert.Equal(address, PlaceTrail.Down(from, selection, scope, scope, next).Address());
    }

    private static string Written(Asked asked, bool? target = null) =>
        $"{asked.Grain.Mart}|{asked.Grain.By}|{asked.Grain.Where}|{target ?? asked.Grain.Target}";

    private static TileDefinition Card(TileQuestions questions) => questions.Page.Tiles.First(tile => tile.Kind == TileKind.Kpi && !tile.Where.ContainsKey("year"))
        with
    { Metrics = [Trainings], Beside = "", Target = true };

    private static PageDefinition Page(string scope) => new("x", "x.yml", new Label("", ""), null, 0, scope, "", [], [], []);

    private static TileQuestions Questions(params (string Key, string Value)[] chosen) => Questions(new DateOnly(2021, 9, 30), chosen);

    private static TileQuestions Questions(DateOnly asOf, params (string Key, string Value)[] chosen) => new(
        DashboardFolder.Read(ProductFiles.Find().Dashboards, Catalogue).Files["overview"].Page!,
        new Selection("overview", "", chosen.ToImmutableSortedDictionary(one => one.Key, one => one.Value), "zh-CN"),
        Catalogue, asOf);
}
