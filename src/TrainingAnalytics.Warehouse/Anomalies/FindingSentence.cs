using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace TrainingAnalytics.Warehouse.Anomalies;

/// <summary>The sentence that a person would say of a finding: a pattern's template filled with the facts of its evidence.</summary>
public static partial class FindingSentence
{
    /// <param name="template">With {names} of facts, parameters, and of subject, amount, records, first_on and last_on.</param>
    /// <param name="facts">The finding's facts, as its row has them.</param>
    /// <param name="parameters">The values with which it was found, as its row has them.</param>
    /// <param name="known">What stands in columns of its own; the subject as the reader may see it, such as 张**.</param>
    public static string Of(string template, string facts, string parameters, IReadOnlyDictionary<string, string> known)
    {
        var values = new Dictionary<string, string>(known);
        foreach (var json in (string[])[facts, parameters])
            using (var read = JsonDocument.Parse(json))
                foreach (var fact in read.RootElement.EnumerateObject())
                    values.TryAdd(fact.Name, Text(fact.Value));
        return Name().Replace(template, name => values.GetValueOrDefault(name.Groups[1].Value, "–"));
    }

    /// <summary>The names that a template mentions.</summary>
    public static IEnumerable<string> NamesIn(string template) => Name().Matches(template).Select(name => name.Groups[1].Value);

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "–",
        JsonValueKind.Number => value.GetDecimal().ToString("0.##", CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    [GeneratedRegex(@"\{([a-z_]+)\}")]
    private static partial Regex Name();
}
