using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using TrainingAnalytics.Warehouse.Landing;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Office;

/// <summary>
/// Where people work on findings: every step and every access is one entry of the append-only log, and a finding's state is
/// folded from its entries. Usable from many threads and beside another process.
/// </summary>
public sealed class FindingOffice(WarehouseFolder folder, TimeProvider clock)
{
    private readonly OfficeFile _file = new(folder);
    private readonly Lazy<LogSeal> _seal = new(() => new(Key(folder)), LazyThreadSafetyMode.PublicationOnly);
    private WorkBook _read = WorkBook.Empty;

    /// <summary>The work on one finding; as if untouched where it is not this viewer's to see.</summary>
    public FindingWork Of(Viewer viewer, string findingId) =>
        Read().Of(findingId) is var work && Sees(viewer, work) ? work : FindingWork.None(findingId);

    /// <summary>Every finding of the viewer's that somebody has worked on, by its id.</summary>
    public IReadOnlyDictionary<string, FindingWork> All(Viewer viewer) =>
        Read().Work.Values.Where(work => Sees(viewer, work)).ToDictionary(work => work.FindingId, StringComparer.Ordinal);

    /// <summary>What this person may do to a finding of that prefecture now.</summary>
    public static ImmutableArray<WorkAction> Allowed(Actor actor, FindingWork work, string prefectureCode) => WorkRules.Allowed(actor, work, prefectureCode);

    /// <summary>Takes a step, or says why not. `finding` as the version shows it; of one that no version has any more, <see cref="FindingWork.Finding"/>.</summary>
    public ActResult Act(Actor actor, FindingUnderWork finding, WorkAction action, StepInput input)
    {
        try
        {
            return _file.Write(log => Act(log, actor, finding, action, input));
        }
        catch (OfficeUnavailableException e)
        {
            return new(_read.Of(finding.FindingId), e.Text);
        }
    }

    /// <summary>Notes an access before it is granted; a refusal where it could not be noted or gives no reason, and then nothing may be shown.</summary>
    public Label? Note(Actor actor, AccessKind kind, string subject, string why)
    {
        if (WorkRefusals.Why(why) is { } refusal) return refusal;
        try
        {
            _file.Write(log => Append(log, (no, at) => LogText.Entry(no, at, actor, kind, subject, why)));
            return null;
        }
        catch (OfficeUnavailableException e)
        {
            return e.Text;
        }
    }

    /// <summary>Every access, the latest first; for admins and whoever has the file anyway.</summary>
    public IReadOnlyList<AccessNote> AccessLog(Viewer viewer) => viewer.SeesAccessLog ? [.. Read().Accesses.Reverse()] : [];

    private ActResult Act(SqliteConnection log, Actor actor, FindingUnderWork finding, WorkAction action, StepInput input)
    {
        var work = Read(log).Of(finding.FindingId);
        if (WorkRefusals.Of(actor, work, finding, action, input) is { } refusal) return new(work, refusal);
        // What the finding is at the conclusion, the conclusion keeps.
        var keeps = action == WorkAction.Conclude || work.Finding is null;
        Append(log, (no, at) => LogText.Entry(finding, new(
            no, at, actor.Account, actor.Viewer.Role, action, work.State, WorkRules.Next(work, action)!.Value, LogText.Clean(input.Why),
            action == WorkAction.Assign ? LogText.Clean(input.Assignee!) : null, action == WorkAction.Conclude ? input.Conclusion : null,
            action == WorkAction.RecordRecovery ? input.Amount : null), keeps));
        return new(Read(log).Of(finding.FindingId));
    }

    private SealedEntry Append(SqliteConnection log, Func<long, DateTimeOffset, LogEntry> entry)
    {
        var (no, before) = LogTable.End(log);
        var next = entry(no + 1, clock.GetUtcNow());
        var row = new SealedEntry(next, _seal.Value.Of(before, next));
        LogTable.Append(log, row);
        return row;
    }

    // What an action reads before its commit is not kept: it may never be.
    private WorkBook Read() => _file.Exists ? _read = _file.Read(Read) : WorkBook.Empty;

    // Only what was appended since: the log is read at every page.
    private WorkBook Read(SqliteConnection log)
    {
        if (!LogTable.IsThere(log)) return WorkBook.Empty;
        var known = _read is var last && LogTable.Has(log, last.LastNo, last.LastSeal) ? last : WorkBook.Empty;
        return known.With(LogTable.After(log, known.LastNo));
    }

    private static bool Sees(Viewer viewer, FindingWork work) => work.Finding is { } finding && WorkRules.MayWork(viewer, finding.PrefectureCode);

    // Where tokens are in use, their key is somewhere: another one would seal what nobody can verify.
    private static InstallationKey Key(WarehouseFolder folder) =>
        InstallationKey.OpenOrCreate(folder.Vault, isNew: new LandingZone(folder).Batches().Count == 0);
}
