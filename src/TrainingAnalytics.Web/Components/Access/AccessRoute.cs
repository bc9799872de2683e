using Microsoft.AspNetCore.Mvc;
using TrainingAnalytics.Warehouse.Office;
using TrainingAnalytics.Web.Components.Tiles;
using TrainingAnalytics.Web.SignIn;
using TrainingAnalytics.Web.Start;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Access;

/// <summary>The access log as CSV: the same columns as on the page, all of what was chosen.</summary>
public static class AccessRoute
{
    public static readonly string[] Columns = ["access.when", "access.account", "access.role", "access.kind", "access.finding", "access.person", "access.why"];

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/access.csv", Send);

    public static string[] Cells(AccessWords words, AccessNote note) =>
        [AccessWords.When(note), note.Who, words.Role(note), words.Kind(note), words.Finding(note), AccessWords.Person(note), note.Why];

    private static IResult Send(House house, [FromServices] Reader reader, string? account, string? kind)
    {
        if (reader.Viewer is not { SeesAccessLog: true } viewer) return Results.Forbid();
        var notes = new AccessFilter(account, kind).Of(house.Office.AccessLog(viewer));
        return Results.File(Bytes(reader.Texts, notes), "text/csv; charset=utf-8", "access-log.csv");
    }

    internal static byte[] Bytes(TextBook texts, IReadOnlyList<AccessNote> notes)
    {
        var words = new AccessWords(texts);
        return CsvTable.Bytes(new TableView(
            [.. Columns.Select(column => new TableColumn(texts[column], false, column))],
            [.. notes.Select(note => new TableRow([.. Cells(words, note).Select(text => new TableCell(text, text))]))]));
    }
}
