using System.Globalization;
using System.Text.Json;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Office;

/// <summary>Steps and accesses as log entries, and back.</summary>
internal static class LogText
{
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static LogEntry Entry(FindingUnderWork finding, WorkStep step, bool keepsFinding) => new(
        step.No, Text(step.At), Clean(step.Who), OfficeCode.Of(step.Role), OfficeCode.Of(step.Action), Clean(finding.FindingId), step.Why,
        OfficeCode.Of(step.From), OfficeCode.Of(step.To), step.Assignee, step.Conclusion is { } conclusion ? OfficeCode.Of(conclusion) : null,
        step.Amount?.ToString("0.00", CultureInfo.InvariantCulture), keepsFinding ? JsonSerializer.Serialize(finding) : null);

    public static LogEntry Entry(long no, DateTimeOffset at, Actor actor, AccessKind kind, string subject, string why) => new(
        no, Text(at), Clean(actor.Account), OfficeCode.Of(actor.Viewer.Role), OfficeCode.Of(kind), Clean(subject), Clean(why));

    /// <summary>Null where the entry is no step that these rules know.</summary>
    public static WorkStep? Step(LogEntry entry) =>
        Time(entry.At) is { } at && OfficeCode.Parse<Role>(entry.Role) is { } role && OfficeCode.Parse<WorkAction>(entry.Action) is { } action
        && OfficeCode.Parse<WorkState>(entry.From) is { } from && OfficeCode.Parse<WorkState>(entry.To) is { } to
            ? new(entry.No, at, entry.Who, role, action, from, to, entry.Why, entry.Assignee, OfficeCode.Parse<Conclusion>(entry.Conclusion), Yuan(entry.Amount))
            : null;

    public static AccessNote? Note(LogEntry entry) =>
        Time(entry.At) is { } at && OfficeCode.Parse<Role>(entry.Role) is { } role && OfficeCode.Parse<AccessKind>(entry.Action) is { } kind
            ? new(entry.No, at, entry.Who, role, kind, entry.Subject, entry.Why)
            : null;

    /// <summary>Null where the entry keeps none, or somebody has damaged it: verify-log names that.</summary>
    public static FindingUnderWork? Finding(LogEntry entry)
    {
        try
        {
            return entry.Finding is { } kept && JsonSerializer.Deserialize<FindingUnderWork>(kept) is { Evidence.IsDefault: false } finding ? finding : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Without what no person types and SQLite ends a text at.</summary>
    public static string Clean(string text) => new([.. text.Trim().Where(c => c is '\n' or '\t' || !char.IsControl(c))]);

    private static string Text(DateTimeOffset at) => at.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture);

    private static DateTimeOffset? Time(string text) => DateTimeOffset.TryParseExact(
        text, Instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;

    private static decimal? Yuan(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var yuan) ? yuan : null;
}
