using System.Text.RegularExpressions;

namespace TrainingAnalytics.Warehouse.Models;

/// <summary>One `-- name: value` line of the comment at the top of a file.</summary>
internal sealed partial record HeaderLine(string Name, string Value, int Number)
{
    /// <summary>The lines up to the first that is no comment; prose between them is for people only.</summary>
    public static IReadOnlyList<HeaderLine> Of(string sql) =>
    [
        .. sql.Split('\n').TakeWhile(line => line.StartsWith("--", StringComparison.Ordinal))
            .Select((line, index) => (Match: Pattern().Match(line), Number: index + 1))
            .Where(line => line.Match.Success)
            .Select(line => new HeaderLine(line.Match.Groups[1].Value, line.Match.Groups[2].Value.Trim(), line.Number)),
    ];

    public bool IsColumn => char.IsLower(Name[0]);

    // A column's name, or one of the few words that this house knows; anything else before a colon is prose.
    [GeneratedRegex("^-- ([a-z][a-z0-9_]*|One row|In Chinese|Key|Citus|Materialized|Severity|To do|To do in Chinese): *(.*)$")]
    private static partial Regex Pattern();
}
