using TrainingAnalytics.Warehouse.Contracts;
using TrainingAnalytics.Warehouse.Dashboards.Loads;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Web.Tests;

public sealed class LoadDeskTests(LandedFiles landed)
{
    private static readonly DateOnly AsOf = new(2021, 9, 30);
    private static readonly LoadFilter Everything = new(null, null, null, null);

    [Theory]
    [InlineData(Role.Leader)]
    [InlineData(Role.Planner)]
    [InlineData(Role.Supervisor)]
    [InlineData(Role.Admin)]
    public async Task Desk_AskedByAnyOtherRole_AnswersNothing(Role role)
    {
        using var version = landed.House.Shelf.Current();
        var viewer = new Viewer(role, []);

        Assert.Null(await landed.House.Loads.Read(version, viewer));
        Assert.Null(await landed.House.Loads.Faults(version, viewer, Everything, 0, 10));
    }

    [Fact]
    public async Task Desk_AskedByASteward_CountsAsManyEntriesAsItShows()
    {
        using var version = landed.House.Shelf.Current();
        var steward = new Viewer(Role.Steward, []);

        var book = await landed.House.Loads.Read(version, steward);
        var rows = await landed.House.Loads.Faults(version, steward, Everything, 0, int.MaxValue);

        Assert.Equal(book!.Batches.Sum(batch => batch.Faults.Values.Sum()), rows!.Count);
        Assert.All(book.Batches, batch => Assert.Equal(batch.Read, batch.Accepted + batch.Superseded + batch.Quarantined));
    }

    [Theory]
    [InlineData("2021-09-30", Freshness.Fresh)]
    [InlineData("2021-08-17", Freshness.Fresh)]
    [InlineData("2021-08-16", Freshness.Late)]
    [InlineData("2021-06-03", Freshness.Late)]
    [InlineData("2021-06-02", Freshness.Overdue)]
    [InlineData("2021-10-05", Freshness.Fresh)]
    public void Cell_OfAnAge_IsJudgedByTheRhythm(string newest, Freshness expected) =>
        Assert.Equal(expected, FreshnessCell.Of(new Rhythm(45, 120), AsOf, true, DateOnly.ParseExact(newest, "O")).Freshness);

    [Fact]
    public void Cell_WithoutADay_TellsUndeliveredFromUndated()
    {
        Assert.Equal(Freshness.Never, FreshnessCell.Of(new Rhythm(45, 120), AsOf, false, null).Freshness);
        Assert.Equal(Freshness.Undated, FreshnessCell.Of(new Rhythm(45, 120), AsOf, true, null).Freshness);
    }
}
