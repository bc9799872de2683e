using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Tests.Metrics;

/// <summary>Hand-computed: the numbers in the comments were worked out on paper from metrics.md.</summary>
public sealed class MetricDeskTargetTests : IDisposable
{
    private static readonly string[] ProgressColumns = ["target", "achievement", "pace", "status", "forecast_low", "forecast", "forecast_high", "needed_per_month"];

    private readonly SmallWarehouse _warehouse = new();

    public void Dispose() => _warehouse.Dispose();

    // 2019: 10 of 40 by 30 June. 2020: 30 of 60. 2021: 24 by 30 June. In Lhasa 2019: 10 of 20, 2020: 0 of 30; Shigatse 0 of 20 and 30 of 30.
    private SmallWarehouse ThreeYears() => _warehouse
        .Trained(10, "2019-06-30").Trained(10, "2019-07-01").Trained(20, "2019-12-31", SmallWarehouse.Shigatse)
        .Trained(30, "2020-01-01", SmallWarehouse.Shigatse).Trained(30, "2020-11-01")
        .Trained(12, "2021-06-30").Trained(12, "2021-06-01", SmallWarehouse.Shigatse)
        .Targeted("trainings_completed", 2019, 40).Targeted("trainings_completed", 2020, 80).Targeted("trainings_completed", 2021, 100);

    [Fact]
    public void Answer_Target_AddsItsColumnsInOrder()
    {
        ThreeYears().AsOf("2021-06-30");

        Assert.Equal(["year", "trainings_completed", .. ProgressColumns], _warehouse.Answer("trainings_completed by year target").ColumnNames);
        Assert.Equal(
            ["year", "trainings_completed", "people_trained", .. ProgressColumns.Select(column => "trainings_completed_" + column), .. ProgressColumns.Select(column => "people_trained_" + column)],
            _warehouse.Answer("trainings_completed,people_trained by year target").ColumnNames);
    }

    [Fact]
    public void Answer_YearTarget_TakesThePaceFromTheEarlierYears()
    {
        ThreeYears().AsOf("2021-06-30");
        var rows = _warehouse.Answer("trainings_completed by year target").Rows().ToArray();

        Expect(rows[0], 40, 1, 1, "met", 40, 40, 40, null);
        Expect(rows[1], 80, 0.75, 1, "missed", 60, 60, 60, null);
        // Pace: the mean of 10/40 and 30/60. Forecast: 24 / 0.375, from 24 / 0.5 to 24 / 0.25. 76 to go in 6 months.
        Expect(rows[2], 100, 0.24, 0.375, "behind", 48, 64, 96, 76 / 6.0);
    }

    [Fact]
    public void Answer_YearFilter_SaysTheSameAsItsRowByYear()
    {
        ThreeYears().AsOf("2021-06-30");

        Expect(_warehouse.Answer("trainings_completed where year=2021 target").Rows().Single(), 100, 0.24, 0.375, "behind", 48, 64, 96, 76 / 6.0);
        Expect(_warehouse.Answer("trainings_completed where year=2021,region=540000 target").Rows().Single(), 100, 0.24, 0.375, "behind", 48, 64, 96, 76 / 6.0);
    }

    [Fact]
    public void Answer_OneEarlierYear_ForecastsOneNumber()
    {
        // 2019 by 30 June: 10 of 40.
        ThreeYears().AsOf("2020-06-30");
        var row = _warehouse.Answer("trainings_completed where year=2020 target").Rows().Single();

        Expect(row, 80, 60 / 80.0, 0.25, "on_track", 240, 240, 240, 20 / 6.0);
    }

    [Fact]
    public void Answer_NoEarlierYear_IsLinear()
    {
        ThreeYears().AsOf("2019-06-30");
        var row = _warehouse.Answer("trainings_completed where year=2019 target").Rows().Single();

        Expect(row, 40, 1, 181 / 365.0, "met", 40 / (181 / 365.0), 40 / (181 / 365.0), 40 / (181 / 365.0), 0);
    }

    [Fact]
    public void Answer_Prefectures_TakeThePaceFromTheirOwnYears()
    {
        ThreeYears().Targeted("trainings_completed", 2021, 60, SmallWarehouse.Lhasa).Targeted("trainings_completed", 2021, 40, SmallWarehouse.Shigatse).AsOf("2021-06-30");
        var rows = _warehouse.Answer("trainings_completed by prefecture where year=2021 target").Rows().ToArray();

        // Lhasa: the mean of 10/20 and 0/30; the year that had reached nothing leaves the high open.
        Expect(rows[0], 60, 0.2, 0.25, "behind", 24, 48, null, 8);
        // Shigatse: the mean of 0/20 and 30/30.
        Expect(rows[1], 40, 0.3, 0.5, "behind", 12, 24, null, 28 / 6.0);
        Expect(_warehouse.Answer("trainings_completed where year=2021,region=540100 target").Rows().Single(), 60, 0.2, 0.25, "behind", 24, 48, null, 8);
    }

    [Fact]
    public void Answer_PrefectureWithoutTarget_HasNoneMadeUp()
    {
        ThreeYears().AsOf("2021-06-30");

        foreach (var row in _warehouse.Answer("trainings_completed by year,prefecture target").Rows())
            Expect(row, null, null, null, null, null, null, null, null);
    }

    [Fact]
    public void Answer_PrefectureWithTargetButNoTraining_IsThereWithZero()
    {
        ThreeYears().Targeted("trainings_completed", 2021, 73, SmallWarehouse.Chamdo).Targeted("trainings_completed", 2022, 73, SmallWarehouse.Chamdo).AsOf("2021-06-30");
        var row = _warehouse.Answer("trainings_completed by year,prefecture target").Rows().Single(row => row.Text("prefecture") == SmallWarehouse.Chamdo);

        Assert.Equal((2021, 0, "昌都市"), (row.Whole("year"), row.Whole("trainings_completed"), row.Text("prefecture_name")));
        // No year of its own to go by: linear.
        Expect(row, 73, 0, 181 / 365.0, "behind", 0, 0, 0, 73 / 6.0);
        Assert.DoesNotContain(SmallWarehouse.Chamdo, _warehouse.Answer("trainings_completed by year,prefecture").Rows().Select(other => other.Text("prefecture")));
    }

    [Fact]
    public void Answer_YearWithTargetButNoTraining_IsThereUpToTheAsOfYear()
    {
        _warehouse.Targeted("trainings_completed", 2019, 10).Targeted("trainings_completed", 2020, 10).Targeted("trainings_completed", 2021, 10)
            .Trained(5, "2020-01-15").AsOf("2020-03-31");

        Assert.Equal(["2019 0 10", "2020 5 10"], _warehouse.Lines("trainings_completed by year target").Select(line => string.Join(' ', line.Split(' ')[..3])));
    }

    [Theory]
    [InlineData("trainings_completed by year,trainee_group target")]
    [InlineData("trainings_completed by month target")]
    [InlineData("trainings_completed where year=2021,trainee_group=veteran target")]
    [InlineData("trainings_completed where year=2021,region=540102 target")]
    [InlineData("trainings_completed where quarter=2021Q1 target")]
    [InlineData("people_trained by year target")]
    [InlineData("entrepreneurship_trainings target")]
    public void Answer_GroupsThatHaveNoTarget_HaveNone(string question)
    {
        ThreeYears().Targeted("entrepreneurship_trainings", 2021, 5).AsOf("2021-06-30");

        foreach (var row in _warehouse.Answer(question).Rows()) Expect(row, null, null, null, null, null, null, null, null);
    }

    [Fact]
    public void Answer_Unassigned_HasNoTarget()
    {
        ThreeYears().Trained(3, "2021-05-01", "unassigned", "unassigned").AsOf("2021-06-30");

        Expect(_warehouse.Answer("trainings_completed by prefecture target").Rows().Last(), null, null, null, null, null, null, null, null);
    }

    [Fact]
    public void Answer_EarlierYearOutsideThePlan_GivesNoPace()
    {
        ThreeYears().Trained(50, "2018-12-01").AsOf("2021-06-30");

        Assert.Equal(0.375, _warehouse.Answer("trainings_completed where year=2021 target").Rows().Single().Number("pace"));
    }

    [Fact]
    public void Answer_AsOfLeapDay_CountsFebruaryOfOtherYearsWhole()
    {
        _warehouse.Trained(1, "2019-02-28").Trained(3, "2019-03-01").Trained(2, "2020-02-29")
            .Targeted("trainings_completed", 2019, 10).Targeted("trainings_completed", 2020, 10).AsOf("2020-02-29");

        Assert.Equal(0.25, _warehouse.Answer("trainings_completed where year=2020 target").Rows().Single().Number("pace"));
    }

    [Fact]
    public void Answer_AsOfEndOfFebruary_LeavesTheLeapDayOfAnEarlierYearOut()
    {
        _warehouse.Trained(1, "2020-02-28").Trained(3, "2020-02-29").Trained(2, "2021-02-28")
            .Targeted("trainings_completed", 2020, 10).Targeted("trainings_completed", 2021, 10).AsOf("2021-02-28");

        Assert.Equal(0.25, _warehouse.Answer("trainings_completed where year=2021 target").Rows().Single().Number("pace"));
    }

    [Fact]
    public void Answer_NoYear_HoldsTheSumOfTheYearsTargets()
    {
        ThreeYears().AsOf("2021-06-30");

        // Pace (40 + 80 + 100 × 0.375) / 220; forecast 100 + 64, from 100 + 48 to 100 + 96; 220 − 124 in 6 months.
        Expect(_warehouse.Answer("trainings_completed target").Rows().Single(), 220, 124 / 220.0, 157.5 / 220, "behind", 148, 164, 196, 16);
    }

    [Fact]
    public void Answer_NoYearByPrefecture_NeedsEveryYearsTarget()
    {
        ThreeYears().Targeted("trainings_completed", 2021, 60, SmallWarehouse.Lhasa);
        foreach (var year in new[] { 2019, 2020, 2021 }) _warehouse.Targeted("trainings_completed", year, 30, SmallWarehouse.Shigatse);
        _warehouse.AsOf("2021-06-30");
        var rows = _warehouse.Answer("trainings_completed by prefecture target").Rows().ToArray();

        Expect(rows[0], null, null, null, null, null, null, null, null);
        // Shigatse: 20 + 30 + 12 of 90; pace (30 + 30 + 30 × 0.5) / 90; forecast 50 + 12 / 0.5.
        Expect(rows[1], 90, 62 / 90.0, 75 / 90.0, "behind", 62, 74, null, 28 / 6.0);
    }

    [Fact]
    public void Answer_StockByYear_IsHeldAgainstTheStraightLine()
    {
        // 10 on 31 January 2019, 60 due on 1 January 2021: 701 days; to the end of 2019 are 334, to the end of 2020 700.
        _warehouse.Apprenticed(10, "2019-01-15").Apprenticed(20, "2019-10-01").Apprenticed(25, "2020-10-01").Apprenticed(2, "2021-05-01")
            .Targeted("apprentices", 2021, 60).AsOf("2021-06-30");
        var rows = _warehouse.Answer("apprentices by year target").Rows().ToArray();

        Expect(rows[0], 60, 0.5, (10 + (50 * (334 / 701.0))) / 60, "at_risk", null, null, null, null);
        Expect(rows[1], 60, 55 / 60.0, (10 + (50 * (700 / 701.0))) / 60, "at_risk", null, null, null, null);
        Expect(rows[2], 60, 57 / 60.0, 1, "at_risk", null, null, null, null);
        Expect(_warehouse.Answer("apprentices target").Rows().Single(), 60, 57 / 60.0, 1, "at_risk", null, null, null, null);
        Expect(_warehouse.Answer("apprentices where month=2019-12 target").Rows().Single(), 60, 0.5, (10 + (50 * (334 / 701.0))) / 60, "at_risk", null, null, null, null);
    }

    [Theory]
    [InlineData("2021-12-31", 0, "missed")]
    [InlineData("2021-12-31", 3, "met")]
    [InlineData("2021-12-30", 0, "at_risk")]
    public void Answer_StockAtTheEndOfItsYear_IsMetOrMissed(string asOf, int more, string expected)
    {
        _warehouse.Apprenticed(57 + more, "2019-01-15").Targeted("apprentices", 2021, 60).AsOf(asOf);

        Assert.Equal(expected, _warehouse.Answer("apprentices where year=2021 target").Rows().Single().Text("status"));
    }

    [Fact]
    public void Answer_StockByPrefecture_TakesTheLineFromItsOwnFirstValue()
    {
        // Shigatse: 5 on 31 August 2019, 20 due on 1 January 2021: 489 days; to the end of 2019 are 122.
        _warehouse.Apprenticed(10, "2019-01-15").Apprenticed(5, "2019-08-15", SmallWarehouse.Shigatse)
            .Targeted("apprentices", 2021, 20, SmallWarehouse.Shigatse).Targeted("apprentices", 2021, 4, SmallWarehouse.Chamdo).AsOf("2019-12-31");
        var rows = _warehouse.Answer("apprentices by prefecture target").Rows().ToArray();

        Expect(rows[1], 20, 0.25, (5 + (15 * (122 / 489.0))) / 20, "behind", null, null, null, null);
        Assert.Equal((SmallWarehouse.Chamdo, 0, 4, 0), (rows[2].Text("prefecture"), rows[2].Whole("apprentices"), rows[2].Number("target"), rows[2].Number("achievement")));
    }

    [Fact]
    public void Answer_RatioWithATargetEachYear_IsMetOrMissedInYearsThatAreOver()
    {
        _warehouse.Spent(2019, 50, 100).Spent(2019, 22, 20 * 1).Spent(2020, 30, 100).Spent(2021, 55, 100);
        foreach (var year in new[] { 2019, 2020, 2021 }) _warehouse.Targeted("frontline_fund_ratio", year, 0.6);
        _warehouse.AsOf("2021-06-30");
        var rows = _warehouse.Answer("frontline_fund_ratio by year target").Rows().ToArray();

        Expect(rows[0], 0.6, 72 / 120.0 / 0.6, 1, "met", null, null, null, null);
        Expect(rows[1], 0.6, 0.5, 1, "missed", null, null, null, null);
        Expect(rows[2], 0.6, 0.55 / 0.6, 1, "at_risk", null, null, null, null);
    }

    [Fact]
    public void Answer_RatioBeforeItsTargetsYear_IsHeldAgainstTheStraightLine()
    {
        // 0.2 on 1 November 2019, 0.5 due on 1 January 2021: 427 days, 366 of them to the report of 2020.
        _warehouse.Teaching("2019-11-01", 1, 4).Teaching("2020-11-01", 2, 3).Targeted("dual_qualified_ratio", 2021, 0.5).AsOf("2020-12-31");
        var rows = _warehouse.Answer("dual_qualified_ratio by year target").Rows().ToArray();

        Expect(rows[0], 0.5, 0.4, 0.4, "on_track", null, null, null, null);
        Expect(rows[1], 0.5, 0.8, (0.2 + (0.3 * (366 / 427.0))) / 0.5, "at_risk", null, null, null, null);
    }

    [Fact]
    public void Answer_RatioOfAYearWithSeveralReports_IsHeldAgainstTheLineFromTheFirst()
    {
        // 9 of 20 in June 2019, 6 in December: 184 of the 551 days to 1 January 2021.
        _warehouse.Teaching("2019-06-30", 9, 11).Teaching("2019-12-31", 6, 14).Teaching("2020-12-31", 8, 12).Targeted("dual_qualified_ratio", 2021, 0.5).AsOf("2020-12-31");
        var rows = _warehouse.Answer("dual_qualified_ratio by year target").Rows().ToArray();

        Expect(rows[0], 0.5, 0.6, (0.45 + (0.05 * (184 / 551.0))) / 0.5, "behind", null, null, null, null);
        Expect(rows[1], 0.5, 0.8, (0.45 + (0.05 * (550 / 551.0))) / 0.5, "behind", null, null, null, null);
    }

    [Fact]
    public void Answer_RatioWithoutData_HasItsTargetAndNoAchievement()
    {
        _warehouse.Spent(2021, 0, 0).Targeted("frontline_fund_ratio", 2021, 0.6).AsOf("2021-06-30");

        Expect(_warehouse.Answer("frontline_fund_ratio where year=2021 target").Rows().Single(), 0.6, null, 1, null, null, null, null, null);
    }

    private static void Expect(ArrowRow row, double? target, double? achievement, double? pace, string? status, double? low, double? forecast, double? high, double? needed)
    {
        double?[] expected = [target, achievement, pace, low, forecast, high, needed];
        string[] columns = [.. ProgressColumns.Where(column => column != "status")];
        foreach (var (column, value) in columns.Zip(expected))
        {
            var actual = row[column] is null ? null : row.Number(column);
            Assert.True(actual == value || Math.Abs((actual ?? double.NaN) - (value ?? double.NaN)) < 1e-12, $"{column}: expected {value}, was {actual}");
        }
        Assert.Equal(status, row.Text("status"));
    }
}
