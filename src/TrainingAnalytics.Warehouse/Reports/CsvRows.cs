using System.Buffers;
using System.Text;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Reports;

/// <summary>
/// RFC 4180: a header, CRLF, quotes where needed, or where a spreadsheet of another country would split a field. Nothing is an empty field, an empty text is "".
/// </summary>
public static class CsvRows
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",;\t\"\r\n");
    private static readonly SearchValues<char> StartFormulas = SearchValues.Create("=+-@\t\r＝＋－＠");

    /// <summary>For programs: UTF-8 without a mark, every text exactly as it is.</summary>
    public static void Write(Stream output, ArrowTable table) => Write(output, table, new UTF8Encoding(false), text => text);

    /// <summary>
    /// For Excel and WPS: with the byte order mark by which they know UTF-8, and an apostrophe before a text that
    /// they would run as a formula. Numbers stay numbers, negative ones too.
    /// </summary>
    public static void WriteForSpreadsheet(Stream output, ArrowTable table) => Write(output, table, new UTF8Encoding(true), Harmless);

    /// <summary>For Excel and WPS, of rows that no query gave.</summary>
    public static void WriteForSpreadsheet(Stream output, IEnumerable<string> names, IEnumerable<object?[]> rows)
    {
        using var writer = Writer(output, new UTF8Encoding(true));
        WriteHeader(writer, names, Harmless);
        foreach (var row in rows) writer.WriteLine(string.Join(',', row.Select(value => Field(value, Harmless))));
    }

    /// <summary>A text that a spreadsheet would take for a formula.</summary>
    public static bool Runs(string text) => text.Length > 0 && StartFormulas.Contains(text[0]);

    private static void Write(Stream output, ArrowTable table, Encoding encoding, Func<string, string> text)
    {
        using var writer = Writer(output, encoding);
        WriteHeader(writer, table.ColumnNames, text);
        foreach (var row in table.Rows()) WriteRow(writer, row, table.ColumnNames.Count, text);
    }

    private static StreamWriter Writer(Stream output, Encoding encoding) => new(output, encoding, bufferSize: 64 * 1024, leaveOpen: true) { NewLine = "\r\n" };

    private static void WriteHeader(StreamWriter writer, IEnumerable<string> names, Func<string, string> text) =>
        writer.WriteLine(string.Join(',', names.Select(name => Quoted(text(name)))));

    private static void WriteRow(StreamWriter writer, ArrowRow row, int columns, Func<string, string> text)
    {
        for (var i = 0; i < columns; i++)
        {
            if (i > 0) writer.Write(',');
            writer.Write(Field(row[i], text));
        }

        writer.WriteLine();
    }

    private static string Field(object? value, Func<string, string> text) => value switch
    {
        null => "",
        string words => Quoted(text(words)),
        _ => CellText.Of(value),
    };

    private static string Harmless(string text) => Runs(text) ? "'" + text : text;

    private static string Quoted(string text) =>
        text.Length == 0 || text[0] == ' ' || text[^1] == ' ' || text.AsSpan().ContainsAny(NeedQuotes)
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
}
