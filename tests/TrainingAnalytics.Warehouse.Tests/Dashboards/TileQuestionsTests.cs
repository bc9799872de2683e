using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Tests.Dashboards;

public sealed class TileQuestionsTests
{
    private static readonly MetricCatalogue Catalogue = MetricCatalogue.Read(Path.Combine(ProductFiles.Find().Dashboards, "metrics"));
    private static readonly Viewer Leader = new(Role.Leader, []);
    private static readonly Viewer Planner = new(Role.Planner, ["540200"]);

    [Fact]
    public void Overview_WithItsManyTiles_AsksOneQueryAMartAndGrain()
    {
        var asked = Questions("overview", "").OfPage(Leader);

        Assert.Equal(asked.Length, asked.Select(one => one.Grain).Distinct().Count());
        Assert.Equal(10, asked.Count(one => one.Grain.Mart == "training"));
    }

    [Fact]
    public void Prefecture_OfALeader_AsksNothingOfCountiesAndInstitutions()
    {
        var questions = Questions("prefecture", "540200");

        Assert.DoesNotContain(questions.OfPage(Leader), one => one.Grain.By is "county" or "institution");
        Assert.Contains(questions.OfPage(Planner), one => one.Grain.By == "county");
        Assert.All(questions.OfPage(Planner), one => Assert.Contains("prefecture=540200", one.Grain.Where, StringComparison.Ordinal));
    }

    [Fact]
    public void Tile_OfAllYears_LeavesTheChosenYearOut()
    {
        var questions = Questions("overview", "", ("year", "2020"));
        var all = questions.Page.Tiles.Single(tile => tile.Id == "trainings-all");

        Assert.Null(questions.YearOf(all));
        Assert.Equal(new Grain("training", "", "", true), questions.Value(all, "trainings_completed").Grain);
    }

    [Fact]
    public void Selection_WithFilters_KeepsThemOnTheWayToAnotherPage()
    {
        var address = Questions("overview", "", ("year", "2020")).Selection.In("en").To("prefecture", "540200").Address();

        Assert.Equal("/prefecture/540200?year=2020&lang=en", address);
    }

    private static TileQuestions Questions(string page, string code, params (string Key, string Value)[] chosen) => new(
        DashboardFolder.Read(ProductFiles.Find().Dashboards, Catalogue).Files[page].Page!,
        new Selection(page, code, chosen.ToImmutableSortedDictionary(one => one.Key, one => one.Value), "zh-CN"),
        Catalogue, new DateOnly(2021, 9, 30));
}
