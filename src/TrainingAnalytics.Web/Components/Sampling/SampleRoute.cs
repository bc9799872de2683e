using Microsoft.AspNetCore.Mvc;
using TrainingAnalytics.Web.Components.Findings;
using TrainingAnalytics.Web.Components.Tiles;
using TrainingAnalytics.Web.SignIn;
using TrainingAnalytics.Web.Start;

namespace TrainingAnalytics.Web.Components.Sampling;

/// <summary>A sample as a list to take along, with an empty column for who checks; without persons.</summary>
public static class SampleRoute
{
    public const string Path = "/findings/sample.csv";

    public static void Map(IEndpointRouteBuilder app) => app.MapGet(Path, Send);

    private static IResult Send(House house, [FromServices] Reader reader)
    {
        using var visit = FindingsDoor.Open(house, reader);
        if (visit is null) return Results.Forbid();
        var view = new SampleDoor(visit).Open(reader.Query);
        return view.Choice.Of is null
            ? Results.NotFound()
            : Results.File(CsvTable.Bytes(SampleTable.Of(view)), "text/csv; charset=utf-8", view.Choice.FileName(visit.Version.Name));
    }
}
