using Microsoft.Data.Sqlite;
using TrainingAnalytics.Warehouse.Office;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Tests.Cli;

namespace TrainingAnalytics.Warehouse.Tests.Office;

/// <summary>The file itself is changed, as somebody with a SQLite shell would.</summary>
public sealed class LogVerificationTests : IDisposable
{
    private const string WithoutTriggers = "drop trigger log_keeps_entries; drop trigger log_loses_nothing; drop trigger log_goes_on; ";

    private readonly Desk _desk = new();

    public LogVerificationTests()
    {
        _desk.Walk(Desk.Drolma, WorkAction.Assign, WorkAction.StartChecking, WorkAction.RecordExplanation);
        _desk.Office.Note(Desk.Wangdu, AccessKind.Unmask, "person-1", "call them");
        _desk.Act(Desk.Drolma, WorkAction.Conclude, conclusion: Conclusion.DataError);
    }

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void VerifyLog_Untouched_IsWhole()
    {
        var run = CommandLineRun.Of(_desk.Folder.Root, "verify-log", "--format", "json");
        Assert.Equal((0, "5 条记录，完整。 5 entries, whole.\n"), (run.Status, run.Messages.ReplaceLineEndings("\n")));
        Assert.Contains("\"rows\":[]", run.Results.Replace(" ", "", StringComparison.Ordinal).ReplaceLineEndings(""), StringComparison.Ordinal);
    }

    [Fact]
    public void VerifyLog_NothingWritten_IsWhole()
    {
        File.Delete(_desk.Folder.OfficeDatabase);
        var run = CommandLineRun.Of(_desk.Folder.Root, "verify-log");
        Assert.Equal((0, "0 条记录，完整。 0 entries, whole.\n"), (run.Status, run.Messages.ReplaceLineEndings("\n")));
    }

    [Theory]
    [InlineData("update log set why = 'x'")]
    [InlineData("delete from log where no = 5")]
    [InlineData("insert or replace into log select 5, at, who, role, action, subject, 'x', from_state, to_state, assignee, conclusion, amount, finding, seal from log where no = 5")]
    public void Log_ChangedByMistake_RefusesIt(string sql) => Assert.Throws<SqliteException>(() => Change(sql));

    [Theory]
    [InlineData("update log set why = 'x' where no = 2", "2 hash")]
    [InlineData("update log set who = 'wangdu' where no = 5", "5 hash")]
    [InlineData("update log set at = replace(at, '2021', '2020') where no = 1", "1 hash")]
    [InlineData("update log set conclusion = 'compliant' where no = 5", "5 hash")]
    [InlineData("update log set finding = replace(finding, 'P2', 'P3') where no = 5", "5 hash")]
    [InlineData("update log set finding = 'no json' where no = 5", "5 hash")]
    [InlineData("update log set why = why || assignee, assignee = null where no = 1", "1 hash, 1 rule")]
    [InlineData("update log set subject = 'f2' where no = 3", "3 hash, 3 rule, 5 rule")]
    [InlineData("update log set seal = zeroblob(32) where no = 3", "3 hash, 4 hash")]
    [InlineData("delete from log where no = 2", "2 gap, 3 hash, 3 rule")]
    [InlineData("delete from log where no in (2, 3)", "2 gap, 4 hash, 5 rule")]
    [InlineData("delete from log where no = 4; update log set no = 4 where no = 5", "4 hash")]
    [InlineData("update log set no = 99 where no = 2; update log set no = 2 where no = 3; update log set no = 3 where no = 99", "2 hash, 2 rule, 3 hash, 3 rule, 4 hash, 5 rule")]
    [InlineData("insert into log select 6, at, who, role, 'close', subject, 'x', 'concluded', 'closed', null, null, null, null, seal from log where no = 5", "6 hash")]
    [InlineData("insert into log select 0, at, who, role, action, subject, 'x', from_state, to_state, assignee, conclusion, amount, finding, seal from log where no = 1", "0 hash, 0 gap, 1 hash, 1 rule")]
    [InlineData("insert into log select 6, at, who, role, 'nothing', subject, 'x', null, null, null, null, null, null, seal from log where no = 5", "6 hash, 6 rule")]
    public void VerifyLog_Changed_NamesEachBrokenEntry(string sql, string broken)
    {
        Change(WithoutTriggers + sql);
        Assert.Equal(broken, Broken());
    }

    [Fact]
    public void VerifyLog_SealedAgainWithAnotherKey_NamesEveryEntry()
    {
        File.Delete(Path.Combine(_desk.Folder.Vault, "installation.key"));
        InstallationKey.OpenOrCreate(_desk.Folder.Vault);
        Assert.Equal("1 hash, 2 hash, 3 hash, 4 hash, 5 hash", Broken());
    }

    [Fact]
    public void VerifyLog_KeyIsLost_CouldNotRun()
    {
        File.Delete(Path.Combine(_desk.Folder.Vault, "installation.key"));
        Assert.Equal(3, CommandLineRun.Of(_desk.Folder.Root, "verify-log").Status);
    }

    [Fact]
    public void VerifyLog_Broken_EndsWithFaultsAndRows()
    {
        Change(WithoutTriggers + "update log set why = 'x' where no = 2");
        var run = CommandLineRun.Of(_desk.Folder.Root, "verify-log", "--format", "csv");
        Assert.Equal(1, run.Status);
        Assert.Equal(
            "no,what,detail,detail_zh\n2,hash,\"the seal does not fit: it or the entry before was changed or is missing, or another key wrote it\",封印不符：内容被改动、前一条被改动或缺失，或由另一密钥写入\n",
            run.Results.TrimStart('\uFEFF').ReplaceLineEndings("\n"));
        Assert.Equal(
            $"5 条记录，1 处不符；请从备份恢复 {_desk.Folder.OfficeDatabase}，并查明谁改动了它。 5 entries, 1 of their places broken: restore {_desk.Folder.OfficeDatabase} from a backup, and find out who changed it.\n",
            run.Messages.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void VerifyLog_KeptVersionDamaged_SaysSoAndHoldsAgainstTheOthers()
    {
        Directory.CreateDirectory(_desk.Folder.Versions);
        File.WriteAllText(_desk.Folder.VersionFile("2021-09-30-bbbbbbbb"), "no database");
        var run = CommandLineRun.Of(_desk.Folder.Root, "verify-log");
        Assert.Equal(1, run.Status);
        Assert.Equal(
            "版本 2021-09-30-bbbbbbbb 打不开，未与它核对。 Version 2021-09-30-bbbbbbbb does not open: the log was not held against it.\n5 条记录，完整。 5 entries, whole.\n",
            run.Messages.ReplaceLineEndings("\n"));
    }

    private string Broken() => string.Join(", ", LogVerification.Of(_desk.Folder).Breaks.Select(broken => $"{broken.No} {OfficeCode.Of(broken.Kind)}"));

    private void Change(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_desk.Folder.OfficeDatabase};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
