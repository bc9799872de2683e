using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Web.Components.Pages;
using TrainingAnalytics.Web.Components.Tiles;
using TrainingAnalytics.Web.Exports;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Tests;

/// <summary>Whatever stands in dashboards/ can be taken along.</summary>
public sealed class EveryExportTests(SampleHouse sample)
{
    private static readonly Viewer Planner = new(Role.Planner, ["540100", "540200"]);

    [Fact]
    public async Task Tiles_OfEveryPage_AreThereInEveryFormatUnderNamesOfTheirOwn()
    {
        foreach (var page in sample.House.Pages.Files.Values.Select(file => file.Page!).Where(page => page.Audience.IsEmpty || page.Audience.Contains("planner")))
        {
            using var visit = new PageDoor(sample.House, TextBook.For("zh-CN")).Open(Planner, page.Id, PlaceOf(page), []).Visit;
            Assert.True(visit is not null, $"{page.Id} is not opened.");
            foreach (var tile in page.Tiles.Where(tile => tile.Kind != TileKind.Text && Reach.Sees(Planner, tile, visit.Questions))) await Check(visit, tile);
        }
    }

    private static async Task Check(PageVisit visit, TileDefinition tile)
    {
        await Task.WhenAll(visit.Questions.Of(tile).Select(visit.Answers.Of));
        var view = TileView.Of(visit, tile);
        var names = TableRecords.Of(view.Table).ColumnNames;
        Assert.True(names.Count > 0 && names.Distinct().Count() == names.Count, $"{visit.Page.Id}, {tile.Id}: {string.Join(", ", names)}");
        foreach (var format in ExportFormat.ForPeople.Concat(ExportFormat.ForPrograms))
            Assert.True(format.Bytes(new TileExport(visit, view)).Length > 0, $"{format.Id} of {tile.Id} on {visit.Page.Id} is empty.");
    }

    private string PlaceOf(PageDefinition page) => page.Scope switch
    {
        "" => "",
        "prefecture" => "540200",
        "county" => "540202",
        _ => sample.One("select institution_code as one from core.dim_institution where prefecture = '540200' order by 1 limit 1"),
    };
}
