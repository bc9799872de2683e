using Microsoft.Data.Sqlite;
using TrainingAnalytics.Warehouse.Office;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Tests.Office;

/// <summary>An office in a folder of its own, with a clock that stands still, and the people who work there.</summary>
internal sealed class Desk : IDisposable
{
    public static readonly DateTimeOffset Now = new(2021, 11, 5, 8, 30, 0, TimeSpan.Zero);

    public static readonly Actor Drolma = Supervisor("drolma");
    public static readonly Actor Wangdu = Supervisor("wangdu");

    private static readonly string[] Endings = ["", "-journal"];

    private readonly string _root = Directory.CreateTempSubdirectory("office-").FullName;

    public Desk()
    {
        Folder = new WarehouseFolder(_root);
        Office = new FindingOffice(Folder, new StandingClock());
    }

    public WarehouseFolder Folder { get; }

    public FindingOffice Office { get; }

    public static Actor Supervisor(string account, params string[] prefectures) =>
        new(account, new Viewer(Role.Supervisor, prefectures.Length == 0 ? ["540100"] : [.. prefectures]));

    public static FindingUnderWork Finding(string id = "f1", decimal amount = 3200, string prefecture = "540100") => new(
        id, "over_three_a_year", "duplicate", "person", "11111111-1111-1111-1111-111111111111", "I0001", prefecture, amount,
        "2021-11-01-abcdefabcdef", new DateOnly(2021, 11, 1), [new("payment", "P1"), new("payment", "P2")]);

    /// <summary>A step with the number that a fresh page carries.</summary>
    public ActResult Act(Actor actor, WorkAction action, FindingUnderWork? finding = null, Conclusion? conclusion = null, decimal? amount = null)
    {
        finding ??= Finding();
        var input = new StepInput($"{actor.Account}: {action}", Work(finding.FindingId).LastStep, action == WorkAction.Assign ? "drolma" : null, conclusion, amount);
        return Office.Act(actor, finding, action, input);
    }

    public FindingWork Work(string id = "f1") => Office.Of(Viewer.Operator, id);

    /// <summary>Steps that are taken for granted: each must be done.</summary>
    public void Walk(Actor actor, params WorkAction[] actions)
    {
        foreach (var action in actions) Assert.Null(Act(actor, action).Refusal);
    }

    public void Conclude(Conclusion conclusion, decimal amount = 3200)
    {
        Walk(Drolma, WorkAction.Assign, WorkAction.StartChecking);
        Assert.Null(Act(Drolma, WorkAction.Conclude, Finding(amount: amount), conclusion).Refusal);
    }

    /// <summary>
    /// Leaves the file as a writer leaves it who is killed after its first pages are on disk and before its commit: pages that are
    /// half of it, and the journal by which they are undone.
    /// </summary>
    public void KillAWriter()
    {
        var left = Directory.CreateTempSubdirectory("killed-");
        using (var writer = new SqliteConnection($"Data Source={Folder.OfficeDatabase};Pooling=False"))
        {
            writer.Open();
            // So small a memory that pages go to the file before the commit.
            Execute(writer, "pragma cache_size = 1; begin immediate; create table half (text); drop trigger log_loses_nothing; delete from log;");
            Execute(writer, "with many(i) as (select 1 union all select i + 1 from many where i < 100) insert into half select hex(randomblob(2000)) from many");
            foreach (var ending in Endings) File.Copy(Folder.OfficeDatabase + ending, Path.Combine(left.FullName, "office" + ending));
        }

        foreach (var ending in Endings) File.Copy(Path.Combine(left.FullName, "office" + ending), Folder.OfficeDatabase + ending, overwrite: true);
        left.Delete(recursive: true);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
