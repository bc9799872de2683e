using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace TrainingAnalytics.Browser.Tests;

/// <summary>What the command line said, read from its JSON.</summary>
internal sealed class CommandAnswer
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<CommandAnswer>>> Known = new();

    private readonly Dictionary<string, JsonElement> _rows;

    private CommandAnswer(string json, string by)
    {
        var dimensions = by.Split(',', StringSplitOptions.RemoveEmptyEntries);
        using var answer = JsonDocument.Parse(json);
        _rows = answer.RootElement.GetProperty("rows").EnumerateArray()
            .ToDictionary(row => string.Join('/', dimensions.Select(dimension => row.GetProperty(dimension).ToString())), row => row.Clone());
    }

    /// <summary>Pages ask alike; the served version stays, so one run is enough for all of them.</summary>
    public static Task<CommandAnswer> Of(string warehouse, CommandQuestion question, IEnumerable<string> metrics)
    {
        var arguments = question.Arguments(metrics);
        return Known.GetOrAdd($"{warehouse} {string.Join(' ', arguments)}", _ => new(() => Ask(warehouse, arguments, question.By))).Value;
    }

    /// <summary>A metric's value, or with <paramref name="what"/> its <c>target</c> or <c>achievement</c>; null where there is none.</summary>
    public double? Number(string code, string metric, string what = "")
    {
        if (!_rows.TryGetValue(code, out var row)) return null;
        // With one metric asked its target stands under the plain name.
        var found = what.Length == 0 ? row.GetProperty(metric)
            : row.TryGetProperty($"{metric}_{what}", out var own) ? own
            : row.TryGetProperty(what, out var only) ? only : default;
        return found.ValueKind == JsonValueKind.Number ? found.GetDouble() : null;
    }

    /// <summary>What the months of the code's year come to up to it.</summary>
    public double SoFar(string code, string metric)
    {
        var (row, month) = (code[..^7], code[^7..]);
        return Enumerable.Range(1, int.Parse(month.AsSpan(5), CultureInfo.InvariantCulture)).Sum(one => Number($"{row}{month[..5]}{one:00}", metric) ?? 0);
    }

    private static async Task<CommandAnswer> Ask(string warehouse, IEnumerable<string> arguments, string by)
    {
        var (status, said, messages) = await CommandLine.Run(warehouse, arguments);
        Assert.True(status == 0, $"training-analytics {string.Join(' ', arguments)}: {messages}");
        return new CommandAnswer(said, by);
    }
}
