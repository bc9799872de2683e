namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>DuckDB's words for a person: the message, without the engine's stack trace.</summary>
internal static class DuckDbMessage
{
    private const string StackTrace = "\n\nStack Trace";

    public static string Plain(string? message)
    {
        if (string.IsNullOrWhiteSpace(message)) return "DuckDB gave no reason.";
        var end = message.IndexOf(StackTrace, StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).Trim();
    }
}
