using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Warehouse.Tests.Metrics;

public sealed class ProgressTests
{
    private static readonly DateOnly EndOfJune = new(2021, 6, 30);

    [Theory]
    [InlineData(2021, 1, 1, 1.0 / 365)]
    [InlineData(2021, 6, 30, 181.0 / 365)]
    [InlineData(2020, 2, 29, 60.0 / 366)]
    [InlineData(2020, 12, 31, 1.0)]
    public void Pace_NoEarlierYear_IsLinearInTheDays(int year, int month, int day, double expected) =>
        Assert.Equal(expected, Pace.Of(new DateOnly(year, month, day), []));

    [Fact]
    public void Pace_EarlierYears_IsTheirMean()
    {
        Assert.Equal(0.25, Pace.Of(EndOfJune, [0.25]));
        Assert.Equal(0.375, Pace.Of(EndOfJune, [0.25, 0.5]));
    }

    [Theory]
    [InlineData(1.0, 0.5, false, Status.Met)]
    [InlineData(0.999, 0.999, false, Status.OnTrack)]
    [InlineData(0.5, 0.5, false, Status.OnTrack)]
    [InlineData(0.499, 0.5, false, Status.AtRisk)]
    [InlineData(0.425, 0.5, false, Status.AtRisk)]
    [InlineData(0.4249, 0.5, false, Status.Behind)]
    [InlineData(0.0, 0.0, false, Status.OnTrack)]
    [InlineData(1.0, 1.0, true, Status.Met)]
    [InlineData(0.999, 1.0, true, Status.Missed)]
    public void Status_OfAchievementAndPace_IsTheLetterOfThePage(double achievement, double pace, bool ended, Status expected) =>
        Assert.Equal(expected, StatusRule.Of(achievement, pace, ended));

    [Fact]
    public void Status_NoAchievement_IsNotKnown() => Assert.Null(StatusRule.Of(null, 0.5, true));

    [Fact]
    public void MonthsLeft_WithinAMonth_CountsTheShareThatIsLeft()
    {
        Assert.Equal(6, MonthsLeft.Until(2021, EndOfJune));
        Assert.Equal(10 + (14.0 / 28), MonthsLeft.Until(2021, new DateOnly(2021, 2, 14)));
        Assert.Equal(0, MonthsLeft.Until(2021, new DateOnly(2021, 12, 31)));
        Assert.Equal(18, MonthsLeft.Until(2022, EndOfJune));
    }

    [Fact]
    public void Year_NoEarlierYear_ForecastsOneNumber()
    {
        var progress = YearProgress.Of(181, 365, 2021, EndOfJune, []);

        Assert.Equal((365, 181.0 / 365, 181.0 / 365), (progress.Target, progress.Achievement, progress.Pace));
        Assert.Equal(Status.OnTrack, progress.Status);
        Assert.Equal(ForecastRange.Certain(181 / (181.0 / 365)), progress.Forecast);
        Assert.Equal(184.0 / 6, progress.NeededPerMonth);
    }

    [Fact]
    public void Year_OneEarlierYear_ForecastsOneNumber() =>
        Assert.Equal(ForecastRange.Certain(400), YearProgress.Of(100, 800, 2021, EndOfJune, [0.25]).Forecast);

    [Fact]
    public void Year_TwoEarlierYears_ForecastsFromLowToHigh()
    {
        var progress = YearProgress.Of(300, 800, 2021, EndOfJune, [0.25, 0.5]);

        Assert.Equal((0.375, 0.375, Status.OnTrack), (progress.Achievement, progress.Pace, progress.Status));
        Assert.Equal(new ForecastRange(600, 800, 1200), progress.Forecast);
        Assert.Equal(500.0 / 6, progress.NeededPerMonth);
    }

    [Fact]
    public void Year_EarlierYearThatHadReachedNothing_LeavesTheHighOpen() =>
        Assert.Equal(new ForecastRange(600, 1200, null), YearProgress.Of(300, 800, 2021, EndOfJune, [0, 0.5]).Forecast);

    [Fact]
    public void Year_PaceOfZero_HasNoForecast()
    {
        var progress = YearProgress.Of(0, 800, 2021, EndOfJune, [0]);

        Assert.Equal((0, 0, Status.OnTrack), (progress.Achievement, progress.Pace, progress.Status));
        Assert.Null(progress.Forecast);
    }

    [Theory]
    [InlineData(800, Status.Met)]
    [InlineData(799, Status.Missed)]
    public void Year_Over_IsMetOrMissedAndItsOwnForecast(double value, Status expected)
    {
        foreach (var asOf in new[] { new DateOnly(2021, 12, 31), new DateOnly(2022, 3, 1) })
        {
            var progress = YearProgress.Of(value, 800, 2021, asOf, []);

            Assert.Equal((1, expected, ForecastRange.Certain(value)), (progress.Pace, progress.Status, progress.Forecast));
            Assert.Null(progress.NeededPerMonth);
        }
    }

    [Fact]
    public void Year_AlreadyMet_NeedsNothingMore()
    {
        var progress = YearProgress.Of(900, 800, 2021, EndOfJune, [0.25]);

        Assert.Equal((Status.Met, 0), (progress.Status, progress.NeededPerMonth));
    }

    [Fact]
    public void Year_TargetZero_HasNoAchievement()
    {
        var progress = YearProgress.Of(5, 0, 2021, EndOfJune, []);

        Assert.Null(progress.Achievement);
        Assert.Null(progress.Status);
    }

    private static readonly Dictionary<int, double> Plan = new() { [2019] = 60_000, [2020] = 70_000, [2021] = 80_000 };

    [Fact]
    public void Total_InTheLastYear_AddsWhatWasToThisYearsForecast()
    {
        // 62,000 and 71,000 in the years that are over, 30,000 by the end of June; by then 25 % and 50 % in earlier years.
        var progress = TotalProgress.Of(163_000, 30_000, Plan, EndOfJune, [0.25, 0.5]);

        Assert.Equal((210_000, 163_000.0 / 210_000), (progress.Target, progress.Achievement));
        Assert.Equal((130_000 + (80_000 * 0.375)) / 210_000, progress.Pace);
        Assert.Equal(Status.OnTrack, progress.Status);
        Assert.Equal(new ForecastRange(133_000 + 60_000, 133_000 + 80_000, 133_000 + 120_000), progress.Forecast);
        Assert.Equal(47_000.0 / 6, progress.NeededPerMonth);
    }

    [Fact]
    public void Total_YearsStillToCome_ReachAsMuchOfTheirTargetAsTheOthers()
    {
        // As of the end of June 2019, linear: 181 of 365 days. 36,200 by then makes 73,000 by the end of the year.
        var progress = TotalProgress.Of(36_200, 36_200, Plan, new DateOnly(2019, 6, 30), []);

        Assert.Equal(60_000 * (181.0 / 365) / 210_000, progress.Pace);
        Assert.Equal(73_000 * 3.5, progress.Forecast!.Middle, 6);
        Assert.Equal((210_000 - 36_200) / 30.0, progress.NeededPerMonth);
    }

    [Fact]
    public void Total_AtTheEndOfAYearBetween_HasThatYearWhole() =>
        Assert.Equal(130_000.0 / 210_000, TotalProgress.Of(130_000, 70_000, Plan, new DateOnly(2020, 12, 31), [0.9]).Pace);

    [Theory]
    [InlineData(210_000, Status.Met)]
    [InlineData(209_999, Status.Missed)]
    public void Total_PlanOver_IsMetOrMissed(double value, Status expected)
    {
        var progress = TotalProgress.Of(value, 80_000, Plan, new DateOnly(2021, 12, 31), [0.9]);

        Assert.Equal((1, expected, ForecastRange.Certain(value)), (progress.Pace, progress.Status, progress.Forecast));
        Assert.Null(progress.NeededPerMonth);
    }

    [Fact]
    public void Stock_BeforeTheTargetsYear_IsOnTheStraightLine()
    {
        // From 100 on 2019-01-31 to 600 on 2021-01-01 are 701 days; to 2020-01-31 are 365 of them.
        var progress = StockProgress.Of(350, 600, 2021, new DateOnly(2020, 1, 31), (new DateOnly(2019, 1, 31), 100));

        Assert.Equal((100 + (500 * (365.0 / 701))) / 600, progress.Pace);
        Assert.Equal((350.0 / 600, Status.AtRisk), (progress.Achievement, progress.Status));
        Assert.Null(progress.Forecast);
        Assert.Null(progress.NeededPerMonth);
    }

    [Fact]
    public void Stock_OnItsFirstDate_IsOnTrack() =>
        Assert.Equal(Status.OnTrack, StockProgress.Of(100, 600, 2021, new DateOnly(2019, 1, 31), (new DateOnly(2019, 1, 31), 100)).Status);

    [Theory]
    [InlineData("2021-01-01", 600, Status.Met)]
    [InlineData("2021-09-30", 599, Status.AtRisk)]
    [InlineData("2021-09-30", 509, Status.Behind)]
    [InlineData("2021-12-31", 599, Status.Missed)]
    [InlineData("2022-06-30", 600, Status.Met)]
    public void Stock_InTheTargetsYearAndAfter_ShouldBeThere(string date, double value, Status expected)
    {
        var progress = StockProgress.Of(value, 600, 2021, DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), (new DateOnly(2019, 1, 31), 100));

        Assert.Equal((1, expected), (progress.Pace, progress.Status));
    }

    [Fact]
    public void Stock_NoData_HasTargetAndPaceOnly()
    {
        var progress = StockProgress.Of(null, 0.5, 2021, new DateOnly(2021, 3, 1), null);

        Assert.Equal(new Progress(0.5, Pace: 1), progress);
    }
}
