using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Office;

/// <summary>What somebody looked at or took away.</summary>
public enum AccessKind
{
    Unmask,
    Export,
}

/// <summary>One access to what is otherwise masked, or one evidence file taken away.</summary>
/// <param name="Subject">A finding's id, with / and a person's key where one person was shown; never a clear value.</param>
public sealed record AccessNote(long No, DateTimeOffset At, string Who, Role Role, AccessKind Kind, string Subject, string Why)
{
    /// <summary>The subject of an export of several findings; which, its reason says.</summary>
    public const string Selection = "selection";
}
