using System.Globalization;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Office;

/// <summary>
/// Looks whether the log is whole: each entry's seal, the numbers without a gap, the steps by the rules of the work, and the end
/// against what the kept versions say of it.
/// </summary>
public static class LogVerification
{
    public static LogReport Of(WarehouseFolder folder)
    {
        var rows = new OfficeFile(folder).All();
        var (notes, unread) = LogNote.ReadAll(folder);
        var breaks = Chain(rows, folder).Concat(Rules(rows)).Concat(Tails(rows, notes));
        return new(rows.Count, [.. breaks.OrderBy(one => one.No).ThenBy(one => one.Kind)], unread);
    }

    /// <summary>What the entries' seals and numbers show; a log without entries needs no key.</summary>
    internal static IEnumerable<LogBreak> Chain(List<SealedEntry> rows, WarehouseFolder folder)
    {
        if (rows.Count == 0) yield break;
        var seal = new LogSeal(InstallationKey.OpenOrCreate(folder.Vault, isNew: false));
        var (no, before) = (0L, LogSeal.Beginning);
        foreach (var row in rows)
        {
            if (row.Entry.No > no + 1) yield return Gap(no + 1, row.Entry.No - 1);
            if (row.Entry.No <= no) yield return Gap(row.Entry.No, row.Entry.No);
            if (!seal.Holds(before, row)) yield return Changed(row.Entry.No);
            (no, before) = (row.Entry.No, row.Seal);
        }
    }

    private static IEnumerable<LogBreak> Rules(List<SealedEntry> rows)
    {
        var book = WorkBook.Empty;
        foreach (var row in rows)
        {
            if (LogText.Note(row.Entry) is null && Against(book, row.Entry) is { } rule) yield return new(row.Entry.No, LogBreakKind.Rule, rule);
            book = book.With([row]);
        }
    }

    private static Label? Against(WorkBook book, LogEntry entry)
    {
        if (LogText.Step(entry) is not { } step) return new("不是本系统写入的记录", "no entry that this product writes");
        var work = book.Of(entry.Subject);
        if (step.From != work.State || WorkRules.Next(work, step.Action) != step.To)
            return new($"“{WorkWords.Of(work.State).Zh}”不能由“{WorkWords.Of(step.Action).Zh}”到“{WorkWords.Of(step.To).Zh}”",
                $"{WorkWords.Of(work.State).En} does not become {WorkWords.Of(step.To).En} by: {WorkWords.Of(step.Action).En}");
        if (WorkRules.IsOwnSignature(step.Who, work, step.Action)) return new("作出结论的人自己签字", "signed by whoever concluded it");
        return WorkRefusals.Why(step.Why) ?? WorkRefusals.Filled(work, step.Action, new(step.Why, 0, step.Assignee, step.Conclusion, step.Amount));
    }

    // Whether the row that a version saw last is still there, as it saw it.
    private static IEnumerable<LogBreak> Tails(List<SealedEntry> rows, IEnumerable<LogNote> notes)
    {
        var seals = rows.ToDictionary(row => row.Entry.No, row => Convert.ToHexStringLower(row.Seal));
        seals.TryAdd(0, LogNote.Beginning.Seal);
        var last = rows.Count == 0 ? 0 : rows[^1].Entry.No;
        foreach (var note in notes.Where(note => seals.GetValueOrDefault(note.LastNo) != note.Seal))
            yield return new(note.LastNo, LogBreakKind.Tail, note.LastNo > last
                ? new($"版本 {note.Version} 构建时记录到第 {note.LastNo} 条，现在只到第 {last} 条", $"the log went to entry {note.LastNo} when version {note.Version} was built, and goes to {last} now")
                : new($"第 {note.LastNo} 条与版本 {note.Version} 构建时不同", $"entry {note.LastNo} is not the one that version {note.Version} was built with"));
    }

    private static LogBreak Gap(long from, long to) => new(from, LogBreakKind.Gap, from >= to
        ? new("记录缺失或次序被改动", "the entry is missing, or the order was changed")
        : new($"到第 {Text(to)} 条为止的记录缺失", $"the entries up to {Text(to)} are missing"));

    private static LogBreak Changed(long no) => new(no, LogBreakKind.Hash, new(
        "封印不符：内容被改动、前一条被改动或缺失，或由另一密钥写入", "the seal does not fit: it or the entry before was changed or is missing, or another key wrote it"));

    private static string Text(long no) => no.ToString(CultureInfo.InvariantCulture);
}
