using System.Globalization;
using TrainingAnalytics.Warehouse.Anomalies;

namespace TrainingAnalytics.Warehouse.Tests.Anomalies;

public sealed class FindingClockTests
{
    private static readonly DateOnly AsOf = new(2021, 9, 30);

    [Theory]
    [InlineData("2021-09-30", "open", 0, 730)]
    [InlineData("2020-04-02", "open", 546, 184)]
    [InlineData("2020-04-01", "soon", 547, 183)]
    [InlineData("2019-09-30", "soon", 731, 0)]
    [InlineData("2019-09-29", "over", 732, -1)]
    public void Clock_OfTheLastEvidence_EndsTwoYearsOn(string lastOn, string state, int age, int left)
    {
        var clock = FindingClock.Of(DateOnly.Parse(lastOn, CultureInfo.InvariantCulture), AsOf)!;
        Assert.Equal((state, age, left), (clock.State, clock.Age, clock.Left));
    }

    [Fact]
    public void Clock_WithoutADay_IsNone() => Assert.Null(FindingClock.Of(null, AsOf));
}
