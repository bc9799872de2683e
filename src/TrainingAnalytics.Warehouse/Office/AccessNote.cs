using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Office;

/// <summary>What somebody looked at or took away.</summary>
public enum AccessKind
{
    Unmask,
    Export,
}

/// <summary>One access to what is otherwise masked, or one evidence file taken away.</summary>
/// <param name="Subject">A finding's id or a person's token, never a clear value.</param>
public sealed record AccessNote(long No, DateTimeOffset At, string Who, Role Role, AccessKind Kind, string Subject, string Why);
