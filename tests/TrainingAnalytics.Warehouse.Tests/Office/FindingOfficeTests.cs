using TrainingAnalytics.Warehouse.Office;

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
}
