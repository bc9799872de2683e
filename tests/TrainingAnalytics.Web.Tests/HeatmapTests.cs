using Bunit;
using TrainingAnalytics.Web.Components.Tiles;

namespace TrainingAnalytics.Web.Tests;

public sealed class HeatmapTests(HandMadeRegion region) : IClassFixture<HandMadeRegion>
{
    private const string People = "{ id: heat, kind: heatmap, metrics: [people_trained], by: prefecture, across: month, drill: geo }";
    private const string Entrepreneurs = "{ id: heat, kind: heatmap, metrics: [entrepreneurship_trainings], by: prefecture, across: month }";

    [Fact]
    public void Heatmap_OfEveryCell_HoldsTheMetricAndAsksItsTotals()
    {
        using var page = new TilePage(region.House, People);
        var view = page.View<HeatmapView>();
        var row = view.Rows.Single(one => one.Code == "540200");

        Assert.Equal(12, view.Columns.Length);
        for (var month = 1; month <= 9; month++)
        {
            Assert.Equal(People2021($"prefecture = '540200' and month = '2021-0{month}'"), row.Cells[month - 1].Exact);
            Assert.Equal(People2021($"month = '2021-0{month}'"), view.Total.Cells[month - 1].Exact);
        }

        Assert.Equal(People2021("prefecture = '540200' and year = 2021"), row.Total.Exact);
        Assert.Equal(People2021("year = 2021"), view.Total.Total.Exact);
        // Whoever trained in two prefectures counts once in the region: adding up would be wrong.
        Assert.True(view.Rows.Sum(one => one.Total.Exact as double? ?? 0) > (double)view.Total.Total.Exact!);
    }

    [Fact]
    public void Heatmap_OfAMonthThatWasChosen_StillShowsTheYearAndTotalsWhatItShows()
    {
        using var page = new TilePage(region.House, People, chosen: ("month", "2020-07"));
        var view = page.View<HeatmapView>();

        Assert.Equal(People2021("year = 2020"), view.Total.Total.Exact);
        Assert.True(Assert.Single(view.Columns, column => column.IsChosen).Code == "2020-07");
        Assert.Equal("/tiles?year=2020", view.Columns[6].Href);
        Assert.Equal("/tiles?month=2020-08", view.Columns[7].Href);
    }

    [Fact]
    public void Heatmap_OfWhatIsNotThere_HasALookForEachReason()
    {
        using var context = region.For("planner");
        using var page = new TilePage(region.House, Entrepreneurs);
        var frame = page.Render(context);

        Assert.Equal([("heat-few", "<5"), ("heat-later", "未到"), ("heat-zero", "0")], frame.FindAll("tbody tr:not(.total) td:not(:last-child)")
            .Select(cell => (Look: cell.ClassName!.Split(' ')[1], cell.TextContent)).Where(cell => cell.Look is "heat-few" or "heat-later" or "heat-zero").Distinct().Order());
        Assert.Equal(["尚未报全"], frame.FindAll("thead .settling .hidden").Select(one => one.TextContent.Trim()).Distinct());
        var legend = frame.Find(".ramp").TextContent;
        Assert.All(["为零", "人数过少，不显示", "尚未到期"], word => Assert.Contains(word, legend, StringComparison.Ordinal));
    }

    [Fact]
    public void Heatmap_OfAMonthWithoutAnyRecord_SaysNoDataAndNotZero()
    {
        using var page = new TilePage(region.House, People, chosen: ("year", "2019"));
        var view = page.View<HeatmapView>();

        Assert.All(view.Rows, row => Assert.Equal(("无数据", "none", (object?)null), (row.Cells[0].Text, row.Cells[0].Look, row.Cells[0].Exact)));
        Assert.Contains("none", view.Legend.Looks);
    }

    [Fact]
    public void Heatmap_OfMonthsStillComingIn_HatchesThemAndKeepsTheNumber()
    {
        using var page = new TilePage(region.House, People);
        var view = page.View<HeatmapView>();

        // A month is whole 45 days after its end: on 30 September August and September are not.
        Assert.Equal(["2021-08", "2021-09"], view.Columns.Where(column => column.IsSettling).Select(column => column.Code));
        Assert.Equal(["2021-10", "2021-11", "2021-12"], view.Columns.Where(column => column.IsLater).Select(column => column.Code));
        Assert.Equal("settling", view.Rows[0].Cells[7].Look);
        Assert.StartsWith("step-", view.Rows[0].Cells[6].Look, StringComparison.Ordinal);
    }

    [Fact]
    public void Heatmap_OfARow_LeadsToItsPageWithWhatWasChosen()
    {
        using var context = region.For("planner");
        using var page = new TilePage(region.House, People, chosen: ("year", "2020"));

        Assert.Equal("/prefecture/540200?year=2020", page.Render(context).FindAll("tbody th a")[1].GetAttribute("href"));
    }

    [Fact]
    public void Heatmap_OfAPrefecturesCounties_ShowsThoseAlone()
    {
        using var page = new TilePage(region.House, "{ id: heat, kind: heatmap, metrics: [trainings_completed], by: county, across: quarter }", "prefecture", "540200");

        Assert.Equal(["540202", "540221"], page.View<HeatmapView>().Rows.Select(row => row.Code));
    }

    private double People2021(string where)
    {
        using var version = region.House.Shelf.Current();
        return version.Query($"select count(distinct person_key) as n from marts.training where {where}").Rows().Single().Number("n")!.Value;
    }
}
