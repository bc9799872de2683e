using TrainingAnalytics.Warehouse.Dashboards;

namespace TrainingAnalytics.Warehouse.Tests.Dashboards;

public sealed class PaceLineTests
{
    [Fact]
    public void Expected_WithoutAnEarlierYear_IsLinear() =>
        Assert.Equal(60, PaceLine.Expected(new Dictionary<string, double> { ["2019-05"] = 3 }, 2019, 120)[5], 9);

    [Fact]
    public void Expected_WithEarlierYears_IsTheMeanOfTheirShares()
    {
        var months = new Dictionary<string, double> { ["2019-01"] = 1, ["2019-12"] = 3, ["2020-01"] = 3, ["2020-12"] = 1, ["2021-01"] = 100 };

        var due = PaceLine.Expected(months, 2021, 200);

        Assert.Equal(100, due[0], 9);
        Assert.Equal(200, due[11], 9);
    }

    [Fact]
    public void Cumulative_OfMonthsWithGaps_CarriesTheSumOn() =>
        Assert.Equal([2.0, 2.0, 5.0], PaceLine.Cumulative(new Dictionary<string, double> { ["2020-01"] = 2, ["2020-03"] = 3 }, 2020, 3));
}
