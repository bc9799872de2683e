using System.Globalization;
using System.Numerics;
using System.Text.Encodings.Web;
using System.Text.Json;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Reports;

/// <summary>
/// One object: the version, its as-of date, and the rows. Numbers are numbers, dates ISO strings, and what is not
/// there is null; Chinese stands as it is.
/// </summary>
public static class JsonRows
{
    private const int FlushAfter = 64 * 1024;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="output">Written to as the rows go by.</param>
    /// <param name="version">Null where nothing is published.</param>
    /// <param name="asOf">The version's date.</param>
    /// <param name="table">The rows.</param>
    public static void Write(Stream output, string? version, DateOnly? asOf, ArrowTable table)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("version", version);
        json.WriteString("as_of", asOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteStartArray("rows");
        var names = table.ColumnNames.Select(name => JsonEncodedText.Encode(name, Options.Encoder)).ToArray();
        foreach (var row in table.Rows()) WriteRow(json, names, row);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void WriteRow(Utf8JsonWriter json, JsonEncodedText[] names, ArrowRow row)
    {
        json.WriteStartObject();
        for (var i = 0; i < names.Length; i++)
        {
            json.WritePropertyName(names[i]);
            WriteValue(json, row[i]);
        }

        json.WriteEndObject();
        if (json.BytesPending > FlushAfter) json.Flush();
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case long number: json.WriteNumberValue(number); break;
            case ulong number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(number); break;
            // JSON knows neither infinity nor "not a number".
            case double number when double.IsFinite(number): json.WriteNumberValue(number); break;
            case double: json.WriteNullValue(); break;
            case BigInteger number: json.WriteRawValue(number.ToString(CultureInfo.InvariantCulture)); break;
            default: json.WriteStringValue(CellText.Of(value)); break;
        }
    }
}
