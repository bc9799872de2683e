using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using TrainingAnalytics.Web.Components.Tiles;
using TrainingAnalytics.Web.SignIn;
using TrainingAnalytics.Web.Start;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>The table of money at stake as a file: what the page shows, for the same reader.</summary>
public static class FindingMoneyRoute
{
    public const string Path = "/findings/money.csv";

    public static void Map(IEndpointRouteBuilder app) => app.MapGet(Path, Send);

    private static IResult Send(House house, [FromServices] Reader reader)
    {
        using var visit = FindingsDoor.Open(house, reader);
        if (visit is null) return Results.Forbid();
        var name = string.Create(CultureInfo.InvariantCulture, $"findings-money-{visit.Facts.AsOf:yyyyMMdd}.csv");
        return Results.File(CsvTable.Bytes(FindingMoneyView.Open(visit).Table), "text/csv; charset=utf-8", name);
    }
}
