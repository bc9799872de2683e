using Bunit;
using TrainingAnalytics.Web.Components.Tiles;

namespace TrainingAnalytics.Web.Tests;

public sealed class LineTests(HandMadeRegion region) : IClassFixture<HandMadeRegion>
{
    private const string Trainings = "{ id: line, kind: line, metrics: [trainings_completed], by: month, target: true }";
    private const string Rate = "{ id: line, kind: line, metrics: [certification_rate], by: month }";

    [Fact]
    public void Line_OfARatio_ShowsEachMonthsOwnAndSumsNothing()
    {
        using var page = new TilePage(region.House, Rate);
        var actual = Series(page.View<LineView>(), "actual");

        Assert.Equal(9, actual.Values.Length);
        for (var month = 1; month <= 9; month++)
        {
            Assert.Equal(Number($"select avg(case when is_certified then 1.0 else 0.0 end) as n from marts.training where month = '2021-0{month}'"), actual.Values[month - 1]!.Value, 9);
        }

        Assert.DoesNotContain(page.View<LineView>().Chart!.Series, series => series.Role is "month" or "pace" or "forecast");
    }

    [Fact]
    public void Line_OfAStock_StaysAtItsTargetAndRunsAStraightLineToIt()
    {
        using var page = new TilePage(region.House, "{ id: line, kind: line, metrics: [apprentices], by: month, target: true }", chosen: ("year", "2020"));
        var view = page.View<LineView>();

        Assert.All(Series(view, "target").Values, target => Assert.Equal(40, target));
        var pace = Series(view, "pace").Values.Select(value => value!.Value).ToList();
        Assert.True(pace.SequenceEqual(pace.Order()) && pace[0] < pace[11] && pace[11] < 40.0001);
        Assert.Equal(Number("select count(distinct person_key) as n from marts.apprentice where month = '2020-12'"), Series(view, "actual").Values[11]);
    }

    [Fact]
    public void Line_OfTheRunningYear_EndsItsBandAtTheForecastOfTheCard()
    {
        using var page = new TilePage(region.House, Trainings);
        using var card = new TilePage(region.House, "{ id: kpi, kind: kpi, metrics: [trainings_completed], target: true }");
        var (view, figure) = (page.View<LineView>(), card.View<KpiView>().Figure);

        Assert.Equal(figure.ForecastLow!.Value, Series(view, "low").Values[^1]!.Value, 6);
        Assert.Equal(figure.Forecast!.Value, Series(view, "forecast").Values[^1]!.Value, 6);
        Assert.Equal(figure.ForecastHigh!.Value, Series(view, "high").Values[^1]!.Value, 6);
        // The band opens where the line ends, and nothing is forecast before.
        Assert.Equal(figure.Value, Series(view, "low").Values[8]);
        Assert.All(Series(view, "high").Values.Take(8), value => Assert.Null(value));
        Assert.Equal(figure.ForecastHigh, view.Table.Rows[^1].Cells[view.Table.Columns.IndexOf(view.Table.Columns.Single(one => one.Key == "trainings_completed_forecast_high"))].Exact as double?);
    }

    [Fact]
    public void Line_OfAYearThatIsOver_ForecastsNothingAndWaitsForNothing()
    {
        using var page = new TilePage(region.House, Trainings, chosen: ("year", "2020"));
        var view = page.View<LineView>();

        Assert.DoesNotContain(view.Chart!.Series, series => series.Role is "forecast" or "low");
        Assert.Null(view.Chart.Shade);
        Assert.Equal("", view.Settling);
    }

    [Theory]
    [InlineData("trainings_completed", 7, "2021 年 8 月以后的数据尚未报全")]
    [InlineData("certification_rate", 6, "2021 年 7 月以后的数据尚未报全")]
    [InlineData("employment_rate", 3, "2021 年 4 月以后的数据尚未报全")]
    public void Line_OfWhatComesInLate_ShadesTheMonthsAndSaysThem(string metric, int from, string said)
    {
        using var context = region.For("planner");
        using var page = new TilePage(region.House, $"{{ id: line, kind: line, metrics: [{metric}], by: month }}");

        Assert.Equal((from, 8), (page.View<LineView>().Chart!.Shade!.From, page.View<LineView>().Chart!.Shade!.To));
        Assert.Equal(said, page.Render(context).Find(".settling-note").TextContent.Trim());
    }

    [Fact]
    public void Line_ComparedWithLastYear_DrawsItAndSaysTheSameDays()
    {
        using var page = new TilePage(region.House, Trainings, chosen: ("compare", "last_year"));
        var view = page.View<LineView>();
        var before = Number("select count(*) as n from marts.training where month between '2020-01' and '2020-09'");

        Assert.Equal(before, Series(view, "before").Values[8]);
        Assert.Contains($"上年同期 {before}", view.Chart!.Described, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_OfTheRunningYear_IsToldInWords()
    {
        using var page = new TilePage(region.House, Trainings);
        var said = page.View<LineView>().Chart!.Described;
        var sum = Number("select count(*) as n from marts.training where year = 2021");

        Assert.Contains($"2021 年前 9 个月完成培训人次 {sum:#,0}；目标 1,200；比进度快", said, StringComparison.Ordinal);
        Assert.Contains("2021 年 8 月以后的数据尚未报全", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_OfAllYears_RunsOverTheirMonths()
    {
        using var page = new TilePage(region.House, Trainings, chosen: ("year", "all"));
        var view = page.View<LineView>();

        Assert.Equal(("2019-01", "2021-12", 36), (view.Chart!.Labels[0], view.Chart.Labels[^1], view.Chart.Labels.Length));
        Assert.Equal(Number("select count(*) as n from marts.training"), Series(view, "actual").Values[^1]);
        Assert.Equal(3150, Series(view, "target").Values[0]);
        var pace = Series(view, "pace").Values;
        Assert.Equal((900, 1950, 3150), (Math.Round(pace[11]!.Value), Math.Round(pace[23]!.Value), Math.Round(pace[35]!.Value)));
    }

    [Fact]
    public void Line_WhoseMonthIsClicked_ShowsThePageForItAndTakesItAway()
    {
        using var page = new TilePage(region.House, Trainings);
        using var chosen = new TilePage(region.House, Trainings, chosen: ("month", "2021-05"));

        Assert.Equal("/tiles?month=2021-05", page.View<LineView>().Chart!.Links[4]);
        Assert.Null(page.View<LineView>().Chart!.Links[9]);
        Assert.Equal("/tiles", chosen.View<LineView>().Chart!.Links[4]);
        Assert.Equal((4, 12), (chosen.View<LineView>().Chart!.Chosen, chosen.View<LineView>().Chart!.Labels.Length));
        Assert.Equal("/tiles?month=2021-05", page.View<LineView>().Table.Rows[4].Cells[0].Href);
    }

    private static ChartSeries Series(LineView view, string role) => view.Chart!.Series.Single(series => series.Role == role);

    private double Number(string sql)
    {
        using var version = region.House.Shelf.Current();
        return version.Query(sql).Rows().Single().Number("n")!.Value;
    }
}
