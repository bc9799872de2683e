using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using TrainingAnalytics.Warehouse.Dashboards.Loads;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;
using TrainingAnalytics.Web.Components.Tiles;
using TrainingAnalytics.Web.SignIn;
using TrainingAnalytics.Web.Start;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Loads;

/// <summary>The quarantined rows of one file as CSV: the list by which an office corrects its own file and sends it back.</summary>
public static class LoadsRoute
{
    private const string Path = "/loads/quarantine.csv";

    public static void Map(IEndpointRouteBuilder app) => app.MapGet(Path, Send);

    public static string Address(string file, string? code, string language) =>
        $"{Path}?file={Uri.EscapeDataString(file)}{(code is null ? "" : $"&code={code}")}{(language == "en" ? "&lang=en" : "")}";

    private static async Task<IResult> Send(House house, [FromServices] Reader reader, string? file, string? code)
    {
        if (reader.Viewer is not { } viewer) return Results.Forbid();
        using var version = house.Shelf.Current();
        if (await house.Loads.Read(version, viewer) is not { } book) return Results.Forbid();
        if (book.Batches.FirstOrDefault(batch => batch.Name == file) is not { Quarantined: > 0 } batch) return Results.NotFound();
        return Results.File(await Bytes(house, reader.Texts, version, viewer, book, batch, code), "text/csv; charset=utf-8", FileName(batch));
    }

    private static async Task<byte[]> Bytes(House house, TextBook texts, OpenVersion version, Viewer viewer, LoadBook book, LoadedBatch batch, string? code)
    {
        var rows = await house.Loads.Faults(version, viewer, new LoadFilter(null, null, batch.Name, code), 0, int.MaxValue) ?? [];
        var words = new LoadWords(texts, book, house.Facts(version));
        return CsvTable.Bytes(new TableView(
            [.. Columns.Select(column => new TableColumn(texts[column], false, column))],
            [.. rows.Select(row => new TableRow([.. Cells(texts, words, row).Select(text => new TableCell(text, text))]))]));
    }

    private static readonly string[] Columns = ["loads.line", "loads.column", "loads.code", "loads.reason", "loads.detail"];

    private static string[] Cells(TextBook texts, LoadWords words, FaultRow row) =>
        [row.Line.ToString(CultureInfo.InvariantCulture), words.Column(row), row.Code, texts[$"code.{row.Code}"], row.Detail];

    private static string FileName(LoadedBatch batch) => $"quarantine-{batch.File.Split(".csv", 2)[0]}.csv";
}
