using Apache.Arrow.Ipc;
using Microsoft.Playwright;
using Microsoft.VisualBasic.FileIO;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Browser.Tests;

/// <summary>A tile's table as it is taken along, by the person who sees it: the words of the CSV, the names and numbers of the Arrow stream.</summary>
internal sealed record TakenTile(string[] Head, string[][] Rows, ArrowTable Table)
{
    /// <summary>The columns of the CSV by their names for programs.</summary>
    public string[] Keys { get; } = [.. Table.ColumnNames.Where((name, i) => i != 1 && !name.EndsWith("_suppressed", StringComparison.Ordinal))];

    public static async Task<TakenTile> Of(IPage page, ShownTile tile)
    {
        var lines = Lines(await Bytes(page, tile.Csv!)).ToArray();
        return new TakenTile(lines[0], lines[1..], Read(await Bytes(page, tile.Arrow!)));
    }

    private static async Task<byte[]> Bytes(IPage page, string address)
    {
        var answer = await page.APIRequest.GetAsync(address);
        Assert.True(answer.Ok, $"{answer.Status} {address}");
        return await answer.BodyAsync();
    }

    private static IEnumerable<string[]> Lines(byte[] csv)
    {
        using var reader = new TextFieldParser(new MemoryStream(csv)) { Delimiters = [","], TrimWhiteSpace = false };
        while (reader.ReadFields() is { } fields) yield return fields;
    }

    private static ArrowTable Read(byte[] stream)
    {
        using var reader = new ArrowStreamReader(new MemoryStream(stream));
        var batches = new List<Apache.Arrow.RecordBatch>();
        while (reader.ReadNextRecordBatch() is { } batch) batches.Add(batch);
        return new ArrowTable(reader.Schema, batches);
    }
}
