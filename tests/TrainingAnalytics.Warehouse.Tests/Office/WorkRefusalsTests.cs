using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Office;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Tests.Office;

public sealed class WorkRefusalsTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Act_OfAnotherPrefecture_SaysWhoMay() => Assert.Equal(
        new Label("只有负责该地市的监督人员可以处理这条疑点；请转给他们。", "Only supervisors of this prefecture work on this finding: hand it to them."),
        _desk.Act(Desk.Supervisor("x", "540200"), WorkAction.Assign).Refusal);

    [Fact]
    public void Act_OnAnOvertakenPage_SaysThatTheStateHasChangedAndLosesNothing()
    {
        _desk.Walk(Desk.Drolma, WorkAction.Assign);
        var result = _desk.Office.Act(Desk.Wangdu, Desk.Finding(), WorkAction.StartChecking, new("why", LastStep: 0));
        Assert.Equal(
            new Label("这条疑点的状态已被他人改变，现为“分派”；请查看最新记录后再操作。", "Somebody has changed this finding meanwhile; it is now assigned. Look at the latest steps, then act again."),
            result.Refusal);
        Assert.Equal((WorkState.Assigned, 1), (result.Work.State, result.Work.Steps.Length));
    }

    [Fact]
    public void Act_OutOfOrder_SaysWhatIsPossible() => Assert.Equal(
        new Label("状态“新建”下不能“作出结论”；可以：分派。", "A finding that is new does not let you conclude; possible: assign."),
        _desk.Act(Desk.Drolma, WorkAction.Conclude, conclusion: Conclusion.Compliant).Refusal);

    [Theory]
    [InlineData(WorkAction.Sign)]
    [InlineData(WorkAction.RefuseSignature)]
    public void Act_OwnSignature_AsksForASecondPerson(WorkAction action)
    {
        _desk.Conclude(Conclusion.Fraud);
        Assert.Equal(
            new Label("“涉嫌骗取”须由另一人复核签字，不能由作出结论的人签字；请交给另一位监督人员。", "Suspected fraud is signed by somebody other than who concluded it: ask another supervisor."),
            _desk.Act(Desk.Supervisor("DROLMA"), action).Refusal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n")]
    [InlineData("\0")]
    public void Act_WithoutAReason_AsksForIt(string why) =>
        Assert.Equal(new Label("请写明理由。", "Give the reason."), Assign(why, "drolma"));

    [Fact]
    public void Act_WithAnEndlessReason_AsksForAShorterOne() => Assert.Equal(
        new Label("理由有 2001 个字符，最多 2000 个；请缩短。", "The reason has 2001 characters, at most 2000 are kept: shorten it."),
        Assign(new string('理', 2001), "drolma"));

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Assign_ToNobody_AsksToWhom(string? assignee) => Assert.Equal(
        new Label("请填写分派给谁（账号，最多 100 个字符）。", "Say to whom it is assigned (an account, at most 100 characters)."), Assign("why", assignee));

    [Fact]
    public void Conclude_WithoutAConclusion_AsksForIt()
    {
        _desk.Walk(Desk.Drolma, WorkAction.Assign, WorkAction.StartChecking);
        Assert.Equal(new Label("请选择结论。", "Choose the conclusion."), _desk.Act(Desk.Drolma, WorkAction.Conclude).Refusal);
    }

    [Theory]
    [InlineData(null, "请填写追回金额（元）；无法追回时填 0。", "Give the yuan that came back; 0 where nothing can be had.")]
    [InlineData("-1", "追回金额不能为负；请改正。", "A recovery cannot be negative: correct the amount.")]
    [InlineData("0.001", "追回金额最多两位小数；请改正。", "A recovery has two decimals at most: correct the amount.")]
    [InlineData("2200.01", "追回金额不能超过尚未追回的 2,200.00 元；请改正。", "No more than the 2,200.00 yuan still at stake can come back: correct the amount.")]
    public void RecordRecovery_OfAnAmountThatCannotBe_SaysWhy(string? amount, string zh, string en)
    {
        _desk.Conclude(Conclusion.Violation);
        _desk.Walk(Desk.Drolma, WorkAction.Handle);
        _desk.Act(Desk.Drolma, WorkAction.RecordRecovery, amount: 1000);
        var yuan = amount is null ? (decimal?)null : decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(new Label(zh, en), _desk.Act(Desk.Drolma, WorkAction.RecordRecovery, amount: yuan).Refusal);
    }

    [Fact]
    public void Note_WithoutAReason_IsRefusedAndNotNoted()
    {
        Assert.Equal(new Label("请写明理由。", "Give the reason."), _desk.Office.Note(Desk.Drolma, AccessKind.Unmask, "f1", " "));
        Assert.Empty(_desk.Office.AccessLog(Viewer.Operator));
    }

    private Label? Assign(string why, string? assignee) => _desk.Office.Act(Desk.Drolma, Desk.Finding(), WorkAction.Assign, new(why, 0, assignee)).Refusal;
}
