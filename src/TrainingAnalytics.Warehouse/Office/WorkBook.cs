using System.Collections.Immutable;

namespace TrainingAnalytics.Warehouse.Office;

/// <summary>The log as far as it was read: every finding's work and every access. Immutable; a longer log makes another one.</summary>
internal sealed record WorkBook(long LastNo, byte[] LastSeal, ImmutableDictionary<string, FindingWork> Work, ImmutableList<AccessNote> Accesses)
{
    public static WorkBook Empty { get; } = new(0, LogSeal.Beginning, ImmutableDictionary.Create<string, FindingWork>(StringComparer.Ordinal), []);

    public FindingWork Of(string findingId) => Work.GetValueOrDefault(findingId) ?? FindingWork.None(findingId);

    public WorkBook With(IEnumerable<SealedEntry> rows) => rows.Aggregate(this, (book, row) => book.With(row));

    // An entry that is neither a step nor an access was not written by this product: verify-log names it.
    private WorkBook With(SealedEntry row)
    {
        var read = this with { LastNo = row.Entry.No, LastSeal = row.Seal };
        if (LogText.Step(row.Entry) is { } step)
            return read with { Work = Work.SetItem(row.Entry.Subject, Of(row.Entry.Subject).After(step, LogText.Finding(row.Entry))) };
        return LogText.Note(row.Entry) is { } note ? read with { Accesses = Accesses.Add(note) } : read;
    }
}
