using TrainingAnalytics.Warehouse.Office;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Tests.Office;

public sealed class WorkRulesTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Allowed_InEveryState_AreTheNextSteps()
    {
        Assert.Equal("Assign", Allowed(Desk.Drolma));
        _desk.Walk(Desk.Drolma, WorkAction.Assign);
        Assert.Equal("Assign StartChecking", Allowed(Desk.Drolma));
        _desk.Walk(Desk.Drolma, WorkAction.StartChecking);
        Assert.Equal("Assign RecordExplanation Conclude", Allowed(Desk.Drolma));
        _desk.Walk(Desk.Drolma, WorkAction.RecordExplanation);
        Assert.Equal("Assign RecordExplanation Conclude", Allowed(Desk.Drolma));
        _desk.Act(Desk.Drolma, WorkAction.Conclude, conclusion: Conclusion.Fraud);
        Assert.Equal("Reopen", Allowed(Desk.Drolma));
        Assert.Equal("Sign RefuseSignature Reopen", Allowed(Desk.Wangdu));
        _desk.Walk(Desk.Wangdu, WorkAction.Sign);
        Assert.Equal("Handle Reopen", Allowed(Desk.Drolma));
        _desk.Walk(Desk.Drolma, WorkAction.Handle);
        Assert.Equal("RecordRecovery Reopen", Allowed(Desk.Drolma));
        _desk.Act(Desk.Drolma, WorkAction.RecordRecovery, amount: 0);
        Assert.Equal("RecordRecovery Close Reopen", Allowed(Desk.Drolma));
        _desk.Walk(Desk.Drolma, WorkAction.Close);
        Assert.Equal("Reopen", Allowed(Desk.Drolma));
    }

    [Theory]
    [InlineData(Conclusion.DataError, "Close Reopen")]
    [InlineData(Conclusion.PolicyReading, "Close Reopen")]
    [InlineData(Conclusion.Compliant, "Close Reopen")]
    [InlineData(Conclusion.Unverifiable, "Close Reopen")]
    [InlineData(Conclusion.Violation, "Handle Reopen")]
    public void Allowed_AfterAConclusion_AreThatConclusionsWay(Conclusion conclusion, string allowed)
    {
        _desk.Conclude(conclusion);
        Assert.Equal(allowed, Allowed(Desk.Drolma));
    }

    [Fact]
    public void Allowed_HandledWithoutMoney_IsToClose()
    {
        _desk.Conclude(Conclusion.Violation, amount: 0);
        _desk.Walk(Desk.Drolma, WorkAction.Handle);
        Assert.Equal("Close Reopen", Allowed(Desk.Drolma));
    }

    [Theory]
    [InlineData(Role.Leader)]
    [InlineData(Role.Planner)]
    [InlineData(Role.Steward)]
    [InlineData(Role.Admin)]
    public void Allowed_ToOtherRoles_IsNothing(Role role)
    {
        var actor = new Actor("x", new Viewer(role, ["540100"]));
        Assert.Equal("", Allowed(actor));
        Assert.False(_desk.Act(actor, WorkAction.Assign).IsDone);
        Assert.Empty(_desk.Work().Steps);
    }

    [Fact]
    public void Allowed_InAnotherPrefecture_IsNothing()
    {
        var other = Desk.Supervisor("x", "540200");
        Assert.Equal("", Allowed(other));
        _desk.Walk(Desk.Drolma, WorkAction.Assign);
        Assert.Empty(_desk.Office.All(other.Viewer));
        Assert.Empty(_desk.Office.Of(other.Viewer, "f1").Steps);
        Assert.Single(_desk.Office.All(Desk.Wangdu.Viewer));
    }

    [Fact]
    public void Sign_ByASecondPerson_MakesTheFraudCount()
    {
        _desk.Conclude(Conclusion.Fraud);
        Assert.False(_desk.Work().Counts);
        _desk.Walk(Desk.Wangdu, WorkAction.Sign);
        Assert.True(_desk.Work().Counts);
    }

    [Fact]
    public void RefuseSignature_ByASecondPerson_SendsItBackToChecking()
    {
        _desk.Conclude(Conclusion.Fraud);
        _desk.Walk(Desk.Wangdu, WorkAction.RefuseSignature);
        Assert.Equal((WorkState.Checking, null, false), (_desk.Work().State, _desk.Work().Conclusion, _desk.Work().AwaitsSignature));
    }

    [Fact]
    public void Reopen_Closed_ForgetsTheConclusionAndKeepsTheMoney()
    {
        _desk.Conclude(Conclusion.Violation);
        _desk.Walk(Desk.Drolma, WorkAction.Handle);
        _desk.Act(Desk.Drolma, WorkAction.RecordRecovery, amount: 3200);
        _desk.Walk(Desk.Drolma, WorkAction.Close, WorkAction.Reopen);
        var work = _desk.Work();
        Assert.Equal((WorkState.Checking, null, false, 3200m), (work.State, work.Conclusion, work.Counts, work.Recovered));
    }

    [Fact]
    public void Conclude_LaterVersion_KeepsTheFindingAsItWasThen()
    {
        _desk.Walk(Desk.Drolma, WorkAction.Assign, WorkAction.StartChecking);
        var later = Desk.Finding(amount: 900) with { Version = "2021-11-30-abcdefabcdef", AsOf = new DateOnly(2021, 11, 30) };
        _desk.Act(Desk.Drolma, WorkAction.Conclude, later, Conclusion.Violation);
        _desk.Act(Desk.Drolma, WorkAction.Handle, Desk.Finding(amount: 5));
        Assert.Equivalent(later, _desk.Work().Finding);
    }

    private string Allowed(Actor actor) => string.Join(' ', FindingOffice.Allowed(actor, _desk.Work(), "540100"));
}
