using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Warehouse.Tests.Metrics;

public sealed class MetricDeskTests : IDisposable
{
    private readonly SmallWarehouse _warehouse = new();

    public void Dispose() => _warehouse.Dispose();

    [Fact]
    public void Answer_NoDimension_IsOneRow()
    {
        _warehouse.Trained(3, "2019-05-01").Trained(2, "2020-02-01").AsOf("2020-06-30");

        Assert.Equal(["5 5"], _warehouse.Lines("trainings_completed,people_trained"));
        Assert.Equal(["trainings_completed", "people_trained"], _warehouse.Answer("trainings_completed,people_trained").ColumnNames);
    }

    [Fact]
    public void Answer_Columns_AreCodesThenNamesThenMetrics()
    {
        _warehouse.Trained(1, "2020-02-01").AsOf("2020-06-30");
        var table = _warehouse.Answer("trainings_completed,entrepreneurship_share by month,prefecture,trainee_group");

        Assert.Equal(["month", "prefecture", "trainee_group", "prefecture_name", "trainee_group_name", "trainings_completed", "entrepreneurship_share"], table.ColumnNames);
        var row = table.Rows().Single();
        Assert.Equal(["2020-02", "540100", "veteran", "拉萨市", "退役军人", 1L, 0.0], Enumerable.Range(0, 7).Select(i => row[i]));
    }

    [Fact]
    public void Answer_Rows_AreInOrderWithUnassignedLast()
    {
        _warehouse.Trained(1, "2020-02-01", "unassigned", "unassigned").Trained(2, "2020-02-01", SmallWarehouse.Shigatse)
            .Trained(3, "2019-02-01", SmallWarehouse.Shigatse).Trained(4, "2020-03-01").AsOf("2020-06-30");

        Assert.Equal(["2019 540200 3", "2020 540100 4", "2020 540200 2", "2020 unassigned 1"], _warehouse.Lines("trainings_completed by year,prefecture"));
        Assert.Equal("未分配", _warehouse.Answer("trainings_completed by prefecture").Rows().Last().Text("prefecture_name"));
    }

    [Fact]
    public void Answer_DistinctPeopleAndShares_AreComputedAtEachGrain()
    {
        _warehouse.Trained(3, "2019-05-01", person: "p").Trained(1, "2020-02-01", person: "p", entrepreneurship: true).AsOf("2020-06-30");

        Assert.Equal(["2019 1 0", "2020 1 1"], _warehouse.Lines("people_trained,entrepreneurship_share by year"));
        Assert.Equal(["1 0.25"], _warehouse.Lines("people_trained,entrepreneurship_share"));
    }

    [Fact]
    public void Answer_ShareOfNothing_IsNoData()
    {
        _warehouse.Trained(3, "2019-05-01").AsOf("2020-06-30");

        Assert.Equal(["0 -"], _warehouse.Lines("trainings_completed,entrepreneurship_share where year=2020"));
    }

    [Fact]
    public void Answer_MetricWithWhere_IsZeroInGroupsThatOnlyTheOtherHas()
    {
        _warehouse.Trained(3, "2019-05-01").Trained(2, "2019-05-01", SmallWarehouse.Shigatse, entrepreneurship: true).AsOf("2020-06-30");

        Assert.Equal(["540100 3 0", "540200 2 2"], _warehouse.Lines("trainings_completed,entrepreneurship_trainings by prefecture"));
    }

    [Fact]
    public void Answer_TwoMarts_AreLaidSideBySide()
    {
        _warehouse.Trained(3, "2019-05-01").Trained(2, "2019-06-01", SmallWarehouse.Shigatse)
            .Paid("100.10", "2019-05-02").Paid("0.20", "2019-05-03").Paid("7", "2019-07-01", SmallWarehouse.Chamdo).AsOf("2020-06-30");

        Assert.Equal(["540100 3 0 100.3", "540200 2 0 0", "540300 0 - 7"], _warehouse.Lines("trainings_completed,entrepreneurship_share,subsidy_paid by prefecture"));
        Assert.Equal(["5 107.3"], _warehouse.Lines("trainings_completed,subsidy_paid"));
    }

    [Theory]
    [InlineData("year=2019", "3")]
    [InlineData("quarter=2020Q1", "4")]
    [InlineData("month=2020-02", "1")]
    [InlineData("region=540000", "7")]
    [InlineData("region=540100", "4")]
    [InlineData("region=540202", "3")]
    [InlineData("prefecture=540100", "4")]
    [InlineData("county=540202", "3")]
    [InlineData("trainee_group=other", "1")]
    [InlineData("institution=I2", "3")]
    [InlineData("year=2020,region=540100,trainee_group=veteran", "3")]
    [InlineData("prefecture=unassigned", "0")]
    public void Answer_Where_CountsThoseOnly(string where, string expected)
    {
        _warehouse.Trained(3, "2019-05-01", SmallWarehouse.Shigatse).Trained(3, "2020-03-31", institution: "I2").Trained(1, "2020-02-01", group: "other").AsOf("2020-06-30");

        Assert.Equal([expected], _warehouse.Lines($"trainings_completed where {where}"));
    }

    [Fact]
    public void Answer_YearAfterTheAsOfDate_IsNotThere()
    {
        _warehouse.Trained(3, "2019-05-01").Targeted("trainings_completed", 2021, 10).AsOf("2020-06-30");

        Assert.Empty(_warehouse.Lines("trainings_completed where year=2021 target"));
        Assert.Equal(["2019 3"], _warehouse.Lines("trainings_completed by year"));
    }

    [Theory]
    [InlineData("apprentices by month where year=2019,prefecture=540100", "2019-02 1|2019-03 1|2019-04 1|2019-05 1|2019-06 1|2019-07 3|2019-08 3|2019-09 3|2019-10 3|2019-11 3|2019-12 3")]
    [InlineData("apprentices by quarter", "2019Q1 1|2019Q2 1|2019Q3 3|2019Q4 3|2020Q1 8")]
    [InlineData("apprentices by year", "2019 3|2020 8")]
    [InlineData("apprentices where year=2019", "3")]
    [InlineData("apprentices where month=2019-02", "1")]
    [InlineData("apprentices", "8")]
    [InlineData("apprentices by prefecture", "540100 3|540200 5")]
    public void Answer_Stock_IsWhatThereIsAtTheEndOfTheTimeAsked(string question, string expected)
    {
        _warehouse.Apprenticed(1, "2019-02-10").Apprenticed(2, "2019-07-10").Apprenticed(5, "2020-02-10", SmallWarehouse.Shigatse).AsOf("2020-02-20");

        Assert.Equal(expected, string.Join('|', _warehouse.Lines(question)));
    }

    [Fact]
    public void Answer_YearlyPictures_AreTheLatestYearWhereNoneIsAsked()
    {
        _warehouse.Teaching("2019-12-01", 1, 3).Teaching("2020-12-01", 2, 2).AsOf("2020-12-31");

        Assert.Equal(["0.5"], _warehouse.Lines("dual_qualified_ratio"));
        Assert.Equal(["2019 0.25", "2020 0.5"], _warehouse.Lines("dual_qualified_ratio by year"));
        Assert.Equal(["0.25"], _warehouse.Lines("dual_qualified_ratio where year=2019"));
    }

    [Theory]
    [InlineData("trainings", QuestionFaultKind.UnknownMetric, "no metric trainings, known: apprentices, apprentices_completed, apprentices_ended, apprentices_in_training, apprentices_terminated, dual_qualified_ratio, entrepreneurship_share, entrepreneurship_trainings, frontline_fund_ratio, people_trained, subsidy_paid, trainings_completed")]
    [InlineData("trainings_completed by town", QuestionFaultKind.UnknownDimension, "no dimension town, known: county, institution, month, prefecture, quarter, subsidy_kind, trainee_group, year")]
    [InlineData("trainings_completed where town=1", QuestionFaultKind.UnknownDimension, "no dimension town, known: county, institution, month, prefecture, quarter, subsidy_kind, trainee_group, year")]
    [InlineData("subsidy_paid by trainee_group", QuestionFaultKind.NotOfThisMetric, "subsidy_paid has no trainee_group, it has: year, quarter, month, prefecture, subsidy_kind")]
    [InlineData("subsidy_paid where region=540102", QuestionFaultKind.NotOfThisMetric, "subsidy_paid has no county, it has: year, quarter, month, prefecture, subsidy_kind")]
    [InlineData("trainings_completed where year=20", QuestionFaultKind.UnknownValue, "year cannot be 20, write it as 2020")]
    [InlineData("trainings_completed where quarter=2020-1", QuestionFaultKind.UnknownValue, "quarter cannot be 2020-1, write it as 2020Q1")]
    [InlineData("trainings_completed where month=2020-13", QuestionFaultKind.UnknownValue, "month cannot be 2020-13, write it as 2020-03")]
    [InlineData("trainings_completed where prefecture=540102", QuestionFaultKind.UnknownValue, "prefecture has no 540102, known: 540100, 540200, 540300, unassigned")]
    [InlineData("trainings_completed where trainee_group=veterans", QuestionFaultKind.UnknownValue, "trainee_group has no veterans, known: other, veteran")]
    [InlineData("trainings_completed where region=110000", QuestionFaultKind.UnknownValue, "no region 110000, known: 540000, 540100, 540200, 540300, unassigned and the counties' codes")]
    [InlineData("trainings_completed,trainings_completed", QuestionFaultKind.AskedTwice, "trainings_completed is named twice")]
    [InlineData("trainings_completed by year,year", QuestionFaultKind.AskedTwice, "year is named twice")]
    public void FaultsOf_OneThingWrong_NamesWhatIsKnown(string question, QuestionFaultKind kind, string expected)
    {
        _warehouse.AsOf("2020-06-30");

        var fault = Assert.Single(_warehouse.Faults(question));

        Assert.Equal((kind, expected), (fault.Kind, fault.En));
        Assert.NotEmpty(fault.Zh);
    }

    [Fact]
    public void FaultsOf_SeveralThingsWrong_NamesAllAtOnce()
    {
        _warehouse.AsOf("2020-06-30");

        Assert.Equal([QuestionFaultKind.UnknownMetric, QuestionFaultKind.UnknownDimension, QuestionFaultKind.UnknownValue],
            _warehouse.Faults("people,subsidy_paid by town where year=x").Select(fault => fault.Kind));
    }

    [Fact]
    public void FaultsOf_NoMetric_SaysSo()
    {
        _warehouse.AsOf("2020-06-30");
        var nothing = MetricQuestion.Of();

        Assert.Equal(QuestionFaultKind.NothingAsked, Assert.Single(_warehouse.Desk.FaultsOf(_warehouse.Version, Warehouse.Privacy.Viewer.Operator, nothing)).Kind);
    }

    [Fact]
    public void Answer_FaultyQuestion_IsTheCallersBug()
    {
        _warehouse.AsOf("2020-06-30");

        Assert.Single(Assert.Throws<MetricQuestionException>(() => _warehouse.Answer("trainings")).Faults);
    }

    [Fact]
    public void Answer_CodeThatIsSql_IsOnlyACode()
    {
        _warehouse.Trained(3, "2019-05-01").Paid("7", "2019-05-01").AsOf("2020-06-30");

        Assert.Equal(["0"], _warehouse.Lines("subsidy_paid where subsidy_kind='or'1'"));
    }

    [Fact]
    public void Names_OfADimension_AreInBothLanguages()
    {
        _warehouse.AsOf("2020-06-30");

        Assert.Equal([new DimensionName("540100", "拉萨市", "Lhasa"), new("540200", "日喀则市", "Shigatse"), new("540300", "昌都市", "Chamdo"), new("unassigned", "未分配", "Unassigned")],
            _warehouse.Desk.Names(_warehouse.Version, Warehouse.Privacy.Viewer.Operator, "prefecture"));
        Assert.Equal(ImmutableArray<DimensionName>.Empty, _warehouse.Desk.Names(_warehouse.Version, Warehouse.Privacy.Viewer.Operator, "year"));
    }
}
