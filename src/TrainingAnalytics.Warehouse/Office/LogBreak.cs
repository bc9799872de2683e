using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Warehouse.Office;

/// <summary>What is wrong with an entry of the log.</summary>
public enum LogBreakKind
{
    /// <summary>The seal does not fit: the entry or what stood before it was changed, or another key sealed it.</summary>
    Hash,

    /// <summary>An entry is not there that a later one, or a later number, needs.</summary>
    Gap,

    /// <summary>A version was built when the log went further than it goes now.</summary>
    Tail,

    /// <summary>The work on the finding did not allow this step.</summary>
    Rule,
}

/// <summary>One broken place of the log.</summary>
/// <param name="No">The number of the entry.</param>
public sealed record LogBreak(long No, LogBreakKind Kind, Label Detail);

/// <summary>What a look at the whole log found.</summary>
/// <param name="Unread">Kept versions that do not open: the log was not held against them.</param>
public sealed record LogReport(long Entries, IReadOnlyList<LogBreak> Breaks, IReadOnlyList<string> Unread);
