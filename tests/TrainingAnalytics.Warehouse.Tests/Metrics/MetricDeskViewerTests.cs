using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Tests.Metrics;

public sealed class MetricDeskViewerTests : IDisposable
{
    private static readonly Viewer Leader = new(Role.Leader, []);
    private static readonly Viewer LhasaPlanner = new(Role.Planner, [SmallWarehouse.Lhasa]);

    private static readonly string[] ComputedColumns = ["trainings_completed", "achievement", "status", "forecast_low", "forecast", "forecast_high", "needed_per_month"];

    private readonly SmallWarehouse _warehouse = new();

    public void Dispose() => _warehouse.Dispose();

    private SmallWarehouse Small() => _warehouse
        .Trained(3, "2020-02-01", group: "other").Trained(20, "2020-02-01", institution: "I1").Trained(2, "2020-03-01", county: "540103", institution: "I2")
        .Trained(4, "2020-02-01", SmallWarehouse.Shigatse).Trained(9, "2020-03-01", SmallWarehouse.Chamdo, institution: "I2");

    public static TheoryData<Role, bool> Roles => new()
    {
        { Role.Operator, true }, { Role.Leader, true }, { Role.Planner, true }, { Role.Supervisor, true }, { Role.Steward, false }, { Role.Admin, false },
    };

    [Theory]
    [MemberData(nameof(Roles))]
    public void FaultsOf_TheRegion_IsForThoseWhoSeeMetrics(Role role, bool sees)
    {
        Small().AsOf("2020-06-30");
        var faults = _warehouse.Faults("trainings_completed by prefecture", new Viewer(role, [SmallWarehouse.Lhasa]));

        Assert.Equal(sees ? [] : [QuestionFaultKind.NotForYourRole], faults.Select(fault => fault.Kind));
    }

    [Theory]
    [InlineData("trainings_completed by county")]
    [InlineData("trainings_completed by prefecture,institution")]
    [InlineData("trainings_completed where county=540102")]
    [InlineData("trainings_completed where institution=I1")]
    [InlineData("trainings_completed where region=540102")]
    public void FaultsOf_DetailForALeader_IsNotForThatRole(string question)
    {
        Small().AsOf("2020-06-30");

        Assert.Equal(QuestionFaultKind.NotForYourRole, Assert.Single(_warehouse.Faults(question, Leader)).Kind);
        Assert.Empty(_warehouse.Faults(question, LhasaPlanner));
        Assert.Empty(_warehouse.Faults(question));
        Assert.Throws<MetricQuestionException>(() => _warehouse.Answer(question, Leader));
    }

    [Theory]
    [InlineData("trainings_completed by county where prefecture=540200")]
    [InlineData("trainings_completed where county=540202")]
    [InlineData("trainings_completed where region=540202")]
    [InlineData("trainings_completed where county=unassigned")]
    [InlineData("trainings_completed by institution where region=540300")]
    [InlineData("trainings_completed where institution=I2", "540200")]
    public void FaultsOf_DetailOfAnotherPrefecture_IsNotForThisViewer(string question, string assigned = SmallWarehouse.Lhasa)
    {
        Small().AsOf("2020-06-30");

        foreach (var role in new[] { Role.Planner, Role.Supervisor })
            Assert.Equal(QuestionFaultKind.NotForYourRole, Assert.Single(_warehouse.Faults(question, new Viewer(role, [assigned]))).Kind);
    }

    [Theory]
    [InlineData("trainings_completed by county", "540102 23|540103 2")]
    [InlineData("trainings_completed by institution", "I1 23|I2 2")]
    [InlineData("trainings_completed where institution=I2", "2")]
    [InlineData("trainings_completed by prefecture,institution", "540100 I1 23|540100 I2 2")]
    public void Answer_DetailForAPlanner_IsOfTheAssignedPrefecturesOnly(string question, string expected)
    {
        Small().AsOf("2020-06-30");

        foreach (var role in new[] { Role.Planner, Role.Supervisor })
            Assert.Equal(expected, string.Join('|', _warehouse.Lines(question, new Viewer(role, [SmallWarehouse.Lhasa]))));
    }

    [Fact]
    public void FaultsOf_DetailForAPlannerWithoutPrefectures_IsNotForThisViewer()
    {
        Small().AsOf("2020-06-30");

        Assert.Single(_warehouse.Faults("trainings_completed by county", new Viewer(Role.Planner, [])));
    }

    [Fact]
    public void Answer_SmallNumbersForALeader_AreSuppressedWithTheirNeighbour()
    {
        Small().AsOf("2020-06-30");

        Assert.Equal(["540100 25", "540200 4", "540300 9"], _warehouse.Lines("trainings_completed by prefecture"));
        Assert.Equal(["540100 25", "540200 <", "540300 <"], _warehouse.Lines("trainings_completed by prefecture", Leader));
        Assert.Equal(["<"], _warehouse.Lines("trainings_completed where prefecture=540200", Leader));
        Assert.Equal(["38"], _warehouse.Lines("trainings_completed", Leader));
    }

    [Theory]
    [InlineData("trainings_completed where prefecture=540300", "<")]
    [InlineData("trainings_completed where region=540300,year=2020", "<")]
    [InlineData("trainings_completed by month where region=540300", "2020-03 <")]
    [InlineData("trainings_completed by prefecture where region=540300", "540300 <")]
    [InlineData("trainings_completed where prefecture=540100", "25")]
    public void Answer_FilterOnACellThatIsHiddenAmongItsSiblings_HidesItToo(string question, string expected)
    {
        // 9 in Chamdo are hidden for the sake of the 4 in Shigatse: 38 less the others would give them away.
        Small().AsOf("2020-06-30");

        Assert.Equal([expected], _warehouse.Lines(question, Leader));
    }

    [Fact]
    public void Answer_SmallNumbersForAPlanner_AreShownWithinTheAssignedPrefecturesOnly()
    {
        Small().AsOf("2020-06-30");

        Assert.Equal(["540100 other 3", "540100 veteran 22", "540200 veteran <", "540300 veteran <"],
            _warehouse.Lines("trainings_completed by prefecture,trainee_group", LhasaPlanner));
        Assert.Equal(["other <", "veteran <"], _warehouse.Lines("trainings_completed by trainee_group", LhasaPlanner));
        Assert.Equal(["other 3", "veteran 22"], _warehouse.Lines("trainings_completed by trainee_group where region=540100", LhasaPlanner));
    }

    [Fact]
    public void Answer_Suppression_IsAColumnOfItsOwnForCountsOfPeople()
    {
        Small().AsOf("2020-06-30");

        Assert.Equal(["prefecture", "prefecture_name", "trainings_completed", "subsidy_paid", "trainings_completed_suppressed"],
            _warehouse.Answer("trainings_completed,subsidy_paid by prefecture", Leader).ColumnNames);
        Assert.DoesNotContain("trainings_completed_suppressed", _warehouse.Answer("trainings_completed by prefecture").ColumnNames);
        var rows = _warehouse.Answer("trainings_completed by prefecture", Leader).Rows().ToArray();
        Assert.Equal([false, true, true], rows.Select(row => row.Flag("trainings_completed_suppressed")!.Value));
        Assert.Equal([25L, null, null], rows.Select(row => row["trainings_completed"]));
    }

    [Fact]
    public void Answer_SuppressedMonth_HidesAnotherOfItsOwnQuarter()
    {
        _warehouse.Trained(6, "2020-01-05").Trained(30, "2020-02-05").Trained(3, "2020-03-05").Trained(5, "2020-04-05").Trained(40, "2020-05-05").AsOf("2020-06-30");

        Assert.Equal(["2020-01 <", "2020-02 30", "2020-03 <", "2020-04 5", "2020-05 40"], _warehouse.Lines("trainings_completed by month", Leader));
    }

    [Fact]
    public void Answer_YearUpToADay_IsHiddenWhereTheDaysAfterItAreAFew()
    {
        _warehouse.Trained(30, "2020-02-01").Trained(20, "2020-11-01").Trained(40, "2020-02-01", SmallWarehouse.Shigatse).Trained(3, "2020-11-01", SmallWarehouse.Shigatse)
            .Trained(60, "2020-02-01", SmallWarehouse.Chamdo).AsOf("2021-09-30");

        Assert.Equal(["540100 50", "540200 43", "540300 60"], _warehouse.Lines("trainings_completed by prefecture where year=2020", Leader));
        // 43 less 40 would tell that there were 3; Lhasa's 30 are hidden because the region's 130 would give the 40 back.
        Assert.Equal(["540100 <", "540200 <", "540300 60"], _warehouse.Lines("trainings_completed by prefecture where year=2020,until=09-30", Leader));
        Assert.Equal(["540100 30", "540200 40", "540300 60"], _warehouse.Lines("trainings_completed by prefecture where year=2020,until=09-30"));
    }

    [Fact]
    public void Answer_SuppressedValue_IsNotGivenBackByItsTarget()
    {
        Small().Targeted("trainings_completed", 2020, 10, SmallWarehouse.Shigatse).Targeted("trainings_completed", 2020, 50).AsOf("2020-06-30");
        var row = _warehouse.Answer("trainings_completed by prefecture where year=2020 target", Leader).Rows().Single(row => row.Text("prefecture") == SmallWarehouse.Shigatse);

        Assert.Equal((10, 182 / 366.0), (row.Number("target"), row.Number("pace")));
        Assert.All(ComputedColumns, column => Assert.Null(row[column]));
    }

    [Fact]
    public void Answer_ShareOfASmallCount_IsHiddenWhereTheCountIs()
    {
        _warehouse.Trained(34, "2020-02-01").Trained(6, "2020-02-01", entrepreneurship: true).Trained(27, "2020-02-01", SmallWarehouse.Shigatse)
            .Trained(3, "2020-02-01", SmallWarehouse.Shigatse, entrepreneurship: true).Trained(20, "2020-02-01", SmallWarehouse.Chamdo).AsOf("2020-06-30");

        // 6 in Lhasa are hidden for the sake of the 3 in Shigatse, and so are their shares.
        Assert.Equal(["540100 < 40", "540200 < 30", "540300 0 20"], _warehouse.Lines("entrepreneurship_share,trainings_completed by prefecture", Leader));
        Assert.Equal(["<"], _warehouse.Lines("entrepreneurship_share where prefecture=540100", Leader));
        Assert.Equal(["0.1 9"], _warehouse.Lines("entrepreneurship_share,entrepreneurship_trainings", Leader));
        Assert.Equal(["540100 0.15", "540200 <", "540300 <"], _warehouse.Lines("entrepreneurship_share by prefecture", LhasaPlanner));
        Assert.Equal(["540100 0.15", "540200 0.1", "540300 0"], _warehouse.Lines("entrepreneurship_share by prefecture"));
    }

    [Fact]
    public void Answer_ZeroNoDataAndSuppressed_AreThreeThings()
    {
        _warehouse.Trained(3, "2020-02-01").Trained(30, "2020-02-01", SmallWarehouse.Chamdo).Trained(8, "2020-02-01", SmallWarehouse.Shigatse)
            .Targeted("entrepreneurship_trainings", 2020, 10, SmallWarehouse.Lhasa).AsOf("2020-06-30");

        // None of a few is told no more than how few they are.
        Assert.Equal(["540100 < < <", "540200 < < <", "540300 30 0 0"],
            _warehouse.Lines("trainings_completed,entrepreneurship_trainings,entrepreneurship_share by prefecture where year=2020", Leader));
        Assert.Equal(["- 0"], _warehouse.Lines("entrepreneurship_share,trainings_completed where year=2019", Leader));
    }

    [Fact]
    public void Names_OfDetail_AreForThoseWhoSeeIt()
    {
        Small().AsOf("2020-06-30");

        Assert.Empty(_warehouse.Desk.Names(_warehouse.Version, Leader, "county"));
        Assert.Equal(["540102", "540103", "540104"], _warehouse.Desk.Names(_warehouse.Version, LhasaPlanner, "county").Select(name => name.Code));
        Assert.Empty(_warehouse.Desk.Names(_warehouse.Version, new Viewer(Role.Admin, []), "prefecture"));
    }

    [Fact]
    public void Viewer_SameRoleAndPrefectures_IsTheSameScope()
    {
        var same = new Viewer(Role.Planner, [SmallWarehouse.Lhasa]);

        Assert.Equal(LhasaPlanner, same);
        Assert.Equal(LhasaPlanner.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(LhasaPlanner, new Viewer(Role.Planner, [SmallWarehouse.Shigatse]));
    }
}
