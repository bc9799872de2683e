using Bunit;
using TrainingAnalytics.Web.Components.Tiles;

namespace TrainingAnalytics.Web.Tests;

public sealed class MapTests(HandMadeRegion region, SampleHouse sample) : IClassFixture<HandMadeRegion>
{
    private const string Prefectures = "{ id: map, kind: map, metrics: [trainings_completed], by: prefecture, target: true, drill: geo }";
    private const string Counties = "{ id: map, kind: map, metrics: [trainings_completed], by: county }";

    [Fact]
    public void Map_OfTheRegion_LinksEveryPrefectureAndSaysItsNumber()
    {
        using var context = region.For("planner");
        using var page = new TilePage(region.House, Prefectures, chosen: ("year", "2020"));
        var frame = page.Render(context);

        var links = frame.FindAll(".map a");
        Assert.Equal(7, links.Count);
        Assert.Equal(7, links.Select(link => link.ParentElement!.GetAttribute("style")).Distinct().Count());
        var shigatse = links.Single(link => link.GetAttribute("href") == "/prefecture/540200?year=2020");
        Assert.Equal("日喀则", shigatse.QuerySelector(".map-name")!.TextContent);
        var row = frame.FindAll("tbody tr").Single(one => one.TextContent.Contains("日喀则市", StringComparison.Ordinal)).QuerySelectorAll("td");
        // What is seen is part of what is heard: the name of the link is its text, with the rest behind it.
        Assert.Null(shigatse.GetAttribute("aria-label"));
        Assert.Equal(["日喀则", row[2].TextContent.Trim(), row[4].TextContent.Trim(), $"日喀则市 {row[0].TextContent.Trim()}"],
            shigatse.Children.Select(part => part.TextContent.Trim()));
    }

    [Fact]
    public void Map_OfAPlaceWithoutATarget_ShowsItsNumberAndNoStatus()
    {
        using var page = new TilePage(region.House, Prefectures);
        var ngari = page.View<MapView>().Places.Single(place => place.Code == "542500");

        Assert.Equal("", ngari.Status);
        Assert.Equal("plain", ngari.Look);
    }

    [Fact]
    public void Map_OfAllCounties_HasEachInAPlaceOfItsOwn()
    {
        using var page = new TilePage(sample.House, Counties, "institution", sample.One("select min(institution_code) as one from core.dim_institution"));
        var places = page.View<MapView>().Places.Where(place => place.Cell is not null).ToList();

        Assert.Equal(74, places.Count);
        Assert.Equal(74, places.Select(place => place.Cell).Distinct().Count());
    }

    [Fact]
    public void Map_OnAPrefecturesPage_ShowsItsCountiesFromTheCornerOn()
    {
        using var page = new TilePage(sample.House, Counties, "prefecture", "540200");
        var places = page.View<MapView>().Places.Where(place => place.Cell is not null).ToList();

        Assert.Equal(18, places.Count);
        Assert.All(places, place => Assert.StartsWith("5402", place.Code, StringComparison.Ordinal));
        Assert.Equal((1, 1), (places.Min(place => place.Cell!.Column), places.Min(place => place.Cell!.Row)));
    }

    [Theory]
    [InlineData("日喀则市", "日喀则")]
    [InlineData("阿里地区", "阿里")]
    [InlineData("城关区", "城关")]
    [InlineData("索县", "索县")]
    [InlineData("Gyangze County", "Gyangze")]
    public void Name_OnATile_IsWithoutTheKindOfPlace(string name, string expected) => Assert.Equal(expected, Texts.PlaceNames.Short(name));
}
