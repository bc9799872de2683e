using Microsoft.AspNetCore.Mvc;
using TrainingAnalytics.Web.Components.Pages;
using TrainingAnalytics.Web.Components.Tiles;
using TrainingAnalytics.Web.SignIn;
using TrainingAnalytics.Web.Start;

namespace TrainingAnalytics.Web;

/// <summary>The table of a tile as a file: the same view as on the screen, for the same viewer.</summary>
public static class TableRoutes
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/csv/{tile}/{page}/{code?}", Send);

    private static async Task<IResult> Send(House house, [FromServices] Reader reader, string tile, string page, string? code)
    {
        if (reader.Viewer is not { SeesMetrics: true } viewer)
        {
            return Results.Forbid();
        }

        using var visit = new PageDoor(house, reader.Texts).Open(viewer, page, code ?? "", reader.Query).Visit;
        var found = visit?.Page.Tiles.FirstOrDefault(one => one.Id == tile);
        if (found is null || !Warehouse.Dashboards.Reach.Sees(viewer, found, visit!.Questions))
        {
            return Results.NotFound();
        }

        await Task.WhenAll(visit.Questions.Of(found).Select(visit.Answers.Of));
        return Results.File(CsvTable.Bytes(TileView.Of(visit, found).Table), "text/csv; charset=utf-8", $"{page}-{tile}-{visit.Facts.AsOf:yyyyMMdd}.csv");
    }
}
