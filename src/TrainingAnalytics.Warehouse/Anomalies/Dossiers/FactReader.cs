using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace TrainingAnalytics.Warehouse.Anomalies.Dossiers;

/// <summary>Facts as the version keeps them, a flat object of JSON: names and values in their order, what is null left out.</summary>
public static class FactReader
{
    public static ImmutableArray<Field> Fields(string json)
    {
        using var read = JsonDocument.Parse(json);
        return [.. read.RootElement.EnumerateObject().Where(fact => fact.Value.ValueKind != JsonValueKind.Null).Select(fact => new Field(fact.Name, Text(fact.Value)))];
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDecimal().ToString("0.##", CultureInfo.InvariantCulture),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.ToString(),
    };
}
