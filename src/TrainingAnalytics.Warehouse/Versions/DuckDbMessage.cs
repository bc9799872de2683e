using System.Globalization;
using System.Text.RegularExpressions;

namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>DuckDB's words for a person: the message, without the engine's stack trace.</summary>
internal static partial class DuckDbMessage
{
    private const string StackTrace = "\n\nStack Trace";

    public static string Plain(string? message)
    {
        if (string.IsNullOrWhiteSpace(message)) return "DuckDB gave no reason.";
        var end = message.IndexOf(StackTrace, StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).Trim();
    }

    /// <summary>The line of the statement that a message points at; 1 where it names none.</summary>
    public static int LineOf(string message) =>
        Line().Match(message) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 1;

    /// <summary>The message without the excerpt of the statement that follows it.</summary>
    public static string FirstLine(string message) => message.Split('\n')[0].TrimEnd('!', '.', ' ');

    [GeneratedRegex(@"^LINE (\d+):", RegexOptions.Multiline)]
    private static partial Regex Line();
}
