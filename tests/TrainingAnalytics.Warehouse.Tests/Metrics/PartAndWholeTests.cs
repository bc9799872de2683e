using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Tests.Metrics;

/// <summary>What a part, its whole and their share tell of each other, in the shapes in which hidden cells were once worked out.</summary>
public sealed class PartAndWholeTests : IDisposable
{
    private static readonly Viewer Leader = new(Role.Leader, []);
    private static readonly Viewer LhasaPlanner = new(Role.Planner, [SmallWarehouse.Lhasa]);

    private readonly SmallWarehouse _warehouse = new();

    public void Dispose() => _warehouse.Dispose();

    /// <summary>So many trainings, of which so many in entrepreneurship: those of veterans, all others of other people.</summary>
    private SmallWarehouse With(int whole, int part, string day, string prefecture = SmallWarehouse.Lhasa) =>
        _warehouse.Trained(part, day, prefecture, entrepreneurship: true).Trained(whole - part, day, prefecture, group: "other");

    [Fact]
    public void Answer_ShareWhoseWholeIsHidden_IsHiddenWithIt()
    {
        // 11 / 0.6111 are 18 and 37 / 0.6852 are 54: 226 less these and 153 would tell that April has 1.
        With(153, 60, "2020-01-05");
        With(18, 11, "2020-02-05");
        With(54, 37, "2020-03-05");
        With(1, 0, "2020-04-05").AsOf("2020-06-30");

        Assert.Equal(["2020-01 153", "2020-02 <", "2020-03 <", "2020-04 <"], _warehouse.Lines("trainings_completed by month where year=2020", Leader));
        Assert.Equal(["2020-01 0.39215686274509803 60 153", "2020-02 < < <", "2020-03 < < <", "2020-04 < < <"],
            _warehouse.Lines("entrepreneurship_share,entrepreneurship_trainings,trainings_completed by month where year=2020", Leader));
        Assert.Equal(["<"], _warehouse.Lines("entrepreneurship_share where month=2020-02", Leader));
        Assert.Equal("2020-04 0 0 1", _warehouse.Lines("entrepreneurship_share,entrepreneurship_trainings,trainings_completed by month where year=2020").Last());
    }

    [Fact]
    public void Answer_PartThatLeavesAFewOfItsWhole_IsHiddenAndTheWholeIsNot()
    {
        With(17, 16, "2020-02-01");
        With(50, 20, "2020-02-01", SmallWarehouse.Shigatse);
        With(60, 10, "2020-02-01", SmallWarehouse.Chamdo).AsOf("2020-06-30");

        // Shigatse leaves the next smallest rest, 30, and is hidden for the sake of Lhasa: the region's 46 would give the 16 back.
        Assert.Equal(["540100 < < 17", "540200 < < 50", "540300 10 0.16666666666666666 60"],
            _warehouse.Lines("entrepreneurship_trainings,entrepreneurship_share,trainings_completed by prefecture", Leader));
        Assert.Equal(["<"], _warehouse.Lines("entrepreneurship_trainings where prefecture=540100", Leader));
        Assert.Equal(["46 127"], _warehouse.Lines("entrepreneurship_trainings,trainings_completed", Leader));
    }

    [Fact]
    public void Answer_PartThatLeavesAFew_IsShownWithinTheAssignedPrefecturesAndToTheOperator()
    {
        With(17, 16, "2020-02-01");
        With(50, 20, "2020-02-01", SmallWarehouse.Shigatse);
        With(12, 10, "2020-02-01", SmallWarehouse.Chamdo).AsOf("2020-06-30");

        Assert.Equal(["540100 16 17", "540200 < 50", "540300 < 12"], _warehouse.Lines("entrepreneurship_trainings,trainings_completed by prefecture", LhasaPlanner));
        Assert.Equal(["16 17"], _warehouse.Lines("entrepreneurship_trainings,trainings_completed where prefecture=540100", LhasaPlanner));
        Assert.Equal(["540100 16", "540200 20", "540300 10"], _warehouse.Lines("entrepreneurship_trainings by prefecture"));
    }

    [Fact]
    public void Answer_PartThatLeavesAFew_HidesNothingOfTheAssignedPrefecturesForIt()
    {
        With(50, 20, "2020-02-01");
        With(17, 16, "2020-02-01", SmallWarehouse.Shigatse).AsOf("2020-06-30");

        // There is no other prefecture to hide: whose it is sees Lhasa's 20 elsewhere.
        Assert.Equal(["540100 20 0.4 50", "540200 < < 17"], _warehouse.Lines("entrepreneurship_trainings,entrepreneurship_share,trainings_completed by prefecture", LhasaPlanner));
        Assert.Equal(["540100 < < 50", "540200 < < 17"], _warehouse.Lines("entrepreneurship_trainings,entrepreneurship_share,trainings_completed by prefecture", Leader));
    }

    [Fact]
    public void Answer_PartByMonth_HidesTheMonthsThatTheRestHidesToo()
    {
        With(32, 31, "2020-05-05");
        With(105, 98, "2020-06-05");
        With(101, 97, "2020-07-05");
        With(103, 97, "2020-08-05").AsOf("2020-12-31");

        Assert.Equal(["2020-05 <", "2020-06 <", "2020-07 <", "2020-08 <"], _warehouse.Lines("trainings_completed by month where trainee_group=other", Leader));
        Assert.Equal(["2020-05 < 32", "2020-06 < 105", "2020-07 < 101", "2020-08 < 103"], _warehouse.Lines("entrepreneurship_trainings,trainings_completed by month", Leader));
    }

    [Fact]
    public void Answer_YearUpToADay_IsHiddenWhereTheRestOfTheDaysAfterItIsAFew()
    {
        With(50, 20, "2020-02-01");
        With(13, 10, "2020-11-01");
        With(90, 40, "2020-02-01", SmallWarehouse.Shigatse);
        With(90, 40, "2020-11-01", SmallWarehouse.Shigatse).AsOf("2021-09-30");

        Assert.Equal(["540100 30 63", "540200 80 180"], _warehouse.Lines("entrepreneurship_trainings,trainings_completed by prefecture where year=2020", Leader));
        Assert.Equal(["540100 < 50", "540200 < 90"], _warehouse.Lines("entrepreneurship_trainings,trainings_completed by prefecture where year=2020,until=09-30", Leader));
    }

    [Theory]
    [InlineData(6, 0, 3, "9 < < < <")]
    [InlineData(20, 4, 6, "30 6 24 < <")]
    [InlineData(20, 0, 6, "26 6 20 20 0")]
    [InlineData(0, 0, 12, "12 12 0 0 0")]
    public void Answer_PartsThatMakeUpTheWhole_AreHiddenWhereOneOfThemIsAFew(int completed, int terminated, int training, string shown)
    {
        _warehouse.Apprenticed(completed, "2020-01-01", state: "completed").Apprenticed(terminated, "2020-01-01", state: "terminated").Apprenticed(training, "2020-01-01").AsOf("2020-03-31");

        Assert.Equal([shown], _warehouse.Lines("apprentices,apprentices_in_training,apprentices_ended,apprentices_completed,apprentices_terminated", Leader));
    }
}
