namespace TrainingAnalytics.Warehouse.Office;

/// <summary>One row of the log with its columns as they are stored: what is sealed is what is read back, character for character.</summary>
internal sealed record LogEntry(
    long No, string At, string Who, string Role, string Action, string Subject, string Why, string? From = null, string? To = null,
    string? Assignee = null, string? Conclusion = null, string? Amount = null, string? Finding = null)
{
    /// <summary>What the seal covers besides the number, in its order.</summary>
    public string?[] Texts => [At, Who, Role, Action, Subject, Why, From, To, Assignee, Conclusion, Amount, Finding];
}

/// <summary>A row of the log and the seal beside it.</summary>
internal sealed record SealedEntry(LogEntry Entry, byte[] Seal);
