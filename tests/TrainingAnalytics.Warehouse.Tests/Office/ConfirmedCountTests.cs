using TrainingAnalytics.Warehouse.Office;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Tests.Office;

public sealed class ConfirmedCountTests : IDisposable
{
    private readonly Desk _desk = new();

    [Theory]
    [InlineData(Conclusion.Violation, 1, 0)]
    [InlineData(Conclusion.DataError, 0, 1)]
    [InlineData(Conclusion.PolicyReading, 0, 1)]
    [InlineData(Conclusion.Compliant, 0, 1)]
    [InlineData(Conclusion.Unverifiable, 0, 0)]
    [InlineData(Conclusion.Fraud, 0, 0)]
    public void Count_OfAConclusion_IsConfirmedOrNotOrNeither(Conclusion conclusion, int confirmed, int notConfirmed)
    {
        _desk.Conclude(conclusion);
        Assert.Equal(new ConfirmedCount(confirmed, notConfirmed), ConfirmedCount.Of(Work()));
    }

    [Fact]
    public void Count_OfFraudThatIsSigned_IsConfirmed()
    {
        _desk.Conclude(Conclusion.Fraud);
        _desk.Walk(Desk.Wangdu, WorkAction.Sign);
        Assert.Equal(new ConfirmedCount(1, 0), ConfirmedCount.ByPattern(Work())["over_three_a_year"]);
    }

    [Fact]
    public void Count_OfOpenWork_HasNoInterval()
    {
        _desk.Walk(Desk.Drolma, WorkAction.Assign);
        Assert.Null(ConfirmedCount.Of(Work()).Interval);
    }

    public void Dispose() => _desk.Dispose();

    private IEnumerable<FindingWork> Work() => _desk.Office.All(Viewer.Operator).Values;
}
