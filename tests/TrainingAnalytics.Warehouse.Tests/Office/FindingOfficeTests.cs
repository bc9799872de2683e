using Microsoft.Data.Sqlite;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Office;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Tests.Office;

public sealed class FindingOfficeTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Act_WholeWayOfAFraud_EndsClosedWithEveryStep()
    {
        _desk.Walk(Desk.Drolma, WorkAction.Assign, WorkAction.StartChecking, WorkAction.RecordExplanation);
        Assert.True(_desk.Act(Desk.Drolma, WorkAction.Conclude, conclusion: Conclusion.Fraud).Work.AwaitsSignature);
        _desk.Walk(Desk.Wangdu, WorkAction.Sign, WorkAction.Handle);
        Assert.Equal(WorkState.Recovering, _desk.Act(Desk.Wangdu, WorkAction.RecordRecovery, amount: 1200.5m).Work.State);
        _desk.Act(Desk.Wangdu, WorkAction.RecordRecovery, amount: 1999.5m);
        _desk.Walk(Desk.Drolma, WorkAction.Close);

        var work = _desk.Work();
        Assert.Equal(
            ["New Assigned", "Assigned Checking", "Checking Explained", "Explained Concluded", "Concluded Concluded", "Concluded Handled", "Handled Recovering", "Recovering Recovering", "Recovering Closed"],
            work.Steps.Select(step => $"{step.From} {step.To}"));
        Assert.Equal((WorkState.Closed, Conclusion.Fraud, true, 3200m, 9L), (work.State, work.Conclusion, work.Counts, work.Recovered, work.LastStep));
        Assert.Equal((Desk.Now, "drolma", "drolma: Assign", "drolma"), (work.Steps[0].At, work.Steps[0].Who, work.Steps[0].Why, work.Steps[0].Assignee));
    }

    [Fact]
    public void Read_NothingDoneYet_MakesNoFile()
    {
        Assert.Empty(_desk.Office.All(Viewer.Operator));
        Assert.Equal(WorkState.New, _desk.Work().State);
        Assert.False(File.Exists(_desk.Folder.OfficeDatabase));
    }

    [Fact]
    public void Act_Reason_IsKeptAsTypedWithoutControlCharacters()
    {
        _desk.Office.Act(Desk.Drolma, Desk.Finding(), WorkAction.Assign, new(" 第一行\r\nline 'two'; \"--\0 🙂 ", 0, "wangdu"));
        Assert.Equal("第一行\nline 'two'; \"-- 🙂", _desk.Work().Steps[0].Why);
        Assert.Empty(LogVerification.Of(_desk.Folder).Breaks);
    }

    [Fact]
    public async Task Act_ManyAtOnce_OneWinsAndTheOthersAreTold()
    {
        var rivals = Enumerable.Range(0, 8).Select(i => new FindingOffice(_desk.Folder, TimeProvider.System)).ToList();
        var results = await Task.WhenAll(rivals.Select(office => Task.Run(() => office.Act(Desk.Drolma, Desk.Finding(), WorkAction.Assign, new("why", 0, "wangdu")))));
        Assert.Equal(1, results.Count(result => result.IsDone));
        Assert.All(results.Where(result => !result.IsDone), result => Assert.StartsWith("Somebody has changed this finding", result.Refusal!.En, StringComparison.Ordinal));
        Assert.Single(_desk.Work().Steps);
    }

    [Fact]
    public void All_WrittenByAnotherProcess_IsSeenAndARestoredBackupToo()
    {
        _desk.Walk(Desk.Drolma, WorkAction.Assign);
        var backup = File.ReadAllBytes(_desk.Folder.OfficeDatabase);
        var other = new FindingOffice(_desk.Folder, TimeProvider.System);
        other.Act(Desk.Wangdu, Desk.Finding(), WorkAction.StartChecking, new("why", 1));
        Assert.Equal(WorkState.Checking, _desk.Work().State);
        File.WriteAllBytes(_desk.Folder.OfficeDatabase, backup);
        Assert.Equal(WorkState.Assigned, _desk.Work().State);
    }

    [Fact]
    public void AccessLog_OfTwoAccesses_IsAdminsOnlyTheLatestFirst()
    {
        Assert.Null(_desk.Office.Note(Desk.Drolma, AccessKind.Unmask, "person-1", "call them"));
        Assert.Null(_desk.Office.Note(Desk.Wangdu, AccessKind.Export, "f1", "for the audit"));
        Assert.Equal(
            [new AccessNote(2, Desk.Now, "wangdu", Role.Supervisor, AccessKind.Export, "f1", "for the audit"), new(1, Desk.Now, "drolma", Role.Supervisor, AccessKind.Unmask, "person-1", "call them")],
            _desk.Office.AccessLog(new Viewer(Role.Admin, [])));
        Assert.Empty(_desk.Office.AccessLog(Desk.Drolma.Viewer));
        Assert.Empty(_desk.Office.AccessLog(new Viewer(Role.Leader, [])));
    }

    [Fact]
    public void Act_FileLocked_SaysSoAndTakesNoStep()
    {
        _desk.Walk(Desk.Drolma, WorkAction.Assign);
        using (var other = new SqliteConnection($"Data Source={_desk.Folder.OfficeDatabase};Pooling=False"))
        {
            other.Open();
            using var held = other.BeginTransaction(deferred: false);
            var refused = _desk.Act(Desk.Drolma, WorkAction.StartChecking);
            Assert.Equal(Text("{0} 正被占用，没有写入；请稍后再试。", "{0} is in use; nothing was written: try again in a moment."), refused.Refusal);
        }

        Assert.Equal(WorkState.Assigned, _desk.Work().State);
    }

    [Fact]
    public void Act_FileCannotBeOpened_SaysWhatToCheck()
    {
        Directory.CreateDirectory(_desk.Folder.OfficeDatabase);
        Assert.Equal(
            Text("不能打开 {0}；请检查文件夹和权限。", "{0} cannot be opened: check the folder and its permissions."),
            _desk.Act(Desk.Drolma, WorkAction.Assign).Refusal);
    }

    [Fact]
    public void Act_FileIsNoDatabase_SaysToRestoreIt()
    {
        Directory.CreateDirectory(_desk.Folder.Root);
        File.WriteAllText(_desk.Folder.OfficeDatabase, new string('x', 5000));
        var text = Text("{0} 已损坏；请从备份恢复。", "{0} is damaged: restore it from a backup.");
        Assert.Equal(text, _desk.Office.Act(Desk.Drolma, Desk.Finding(), WorkAction.Assign, new("why", 0, "drolma")).Refusal);
        Assert.Equal(text, Assert.Throws<OfficeUnavailableException>(() => _desk.Work()).Text);
    }

    [Fact]
    public void Act_File_IsItsOwnersOnly()
    {
        _desk.Walk(Desk.Drolma, WorkAction.Assign);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_desk.Folder.OfficeDatabase));
    }

    [Fact]
    public void Read_AfterAWriterWasKilled_UndoesItsWriteAndShowsWhatWasBefore()
    {
        _desk.Walk(Desk.Drolma, WorkAction.Assign);
        _desk.KillAWriter();
        Assert.True(File.Exists(_desk.Folder.OfficeDatabase + "-journal"));

        Assert.False(OfficeRecord.Read(_desk.Folder).IsBroken);

        Assert.Equal(1, LogVerification.Of(_desk.Folder).Entries);
        Assert.Equal(WorkState.Assigned, _desk.Work().State);
        Assert.False(File.Exists(_desk.Folder.OfficeDatabase + "-journal"));
    }

    private Label Text(string zh, string en) => new(
        string.Format(null, zh, _desk.Folder.OfficeDatabase), string.Format(null, en, _desk.Folder.OfficeDatabase));
}
