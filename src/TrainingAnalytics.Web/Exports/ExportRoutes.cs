using Microsoft.AspNetCore.Mvc;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Web.Components.Pages;
using TrainingAnalytics.Web.Components.Tiles;
using TrainingAnalytics.Web.SignIn;
using TrainingAnalytics.Web.Start;

namespace TrainingAnalytics.Web.Exports;

/// <summary>The table of a tile as a file: the same view as on the screen, for the same viewer.</summary>
public static class ExportRoutes
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/export/{format}/{tile}/{page}/{code?}", Send);

    private static async Task<IResult> Send(House house, [FromServices] Reader reader, string format, string tile, string page, string? code)
    {
        if (reader.Viewer is not { SeesMetrics: true } viewer) return Results.Forbid();
        if (ExportFormat.Find(format) is not { } asked) return Results.NotFound();
        using var visit = new PageDoor(house, reader.Texts).Open(viewer, page, code ?? "", reader.Query).Visit;
        if (visit is null || await ViewOf(visit, viewer, tile) is not { } view) return Results.NotFound();
        return Results.File(asked.Bytes(new TileExport(visit, view)), asked.ContentType, $"{TileExport.NameOf(visit, view.Tile)}.{asked.Ending}");
    }

    // Null for what the viewer does not see, and for a tile that has no table.
    private static async Task<TileView?> ViewOf(PageVisit visit, Viewer viewer, string tile)
    {
        if (visit.Page.Tiles.FirstOrDefault(one => one.Id == tile) is not { } found || !Reach.Sees(viewer, found, visit.Questions)) return null;
        await Task.WhenAll(visit.Questions.Of(found).Select(visit.Answers.Of));
        return TileView.Of(visit, found) is { Table.Columns.IsEmpty: false } view ? view : null;
    }
}
