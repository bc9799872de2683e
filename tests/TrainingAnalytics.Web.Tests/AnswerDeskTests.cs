using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Web.Tests;

public sealed class AnswerDeskTests(HandMadeRegion region) : IClassFixture<HandMadeRegion>
{
    private static readonly Viewer Leader = new(Role.Leader, []);
    private static readonly Asked Question = new(new Grain("training", "year", "", true), ["trainings_completed"]);

    [Fact]
    public async Task Desk_AskedTheSameByManyAtOnce_AsksOnce()
    {
        using var version = region.House.Shelf.Current();
        var asked = 0;
        using var desk = new AnswerDesk((_, open, _, _) =>
        {
            Interlocked.Increment(ref asked);
            return open.Query("select 1 as one");
        });

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => desk.Answer(region.House.Catalogue, version, Leader, Question)));

        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task Desk_AskedByAnotherViewer_AsksAgain()
    {
        using var version = region.House.Shelf.Current();
        var asked = 0;
        using var desk = new AnswerDesk((_, open, _, _) =>
        {
            Interlocked.Increment(ref asked);
            return open.Query("select 1 as one");
        });

        await desk.Answer(region.House.Catalogue, version, Leader, Question);
        await desk.Answer(region.House.Catalogue, version, new Viewer(Role.Planner, ["540100"]), Question);
        await desk.Answer(region.House.Catalogue, version, new Viewer(Role.Planner, ImmutableArray.Create("540200")), Question);

        Assert.Equal(3, asked);
    }

    [Fact]
    public async Task Desk_AfterAFailure_TriesAgain()
    {
        using var version = region.House.Shelf.Current();
        var asked = 0;
        using var desk = new AnswerDesk((_, open, _, _) =>
            ++asked == 1 ? throw new QueryRefusedException("once") : open.Query("select 1 as one"));

        await Assert.ThrowsAsync<QueryRefusedException>(() => desk.Answer(region.House.Catalogue, version, Leader, Question));

        Assert.Equal(1, (await desk.Answer(region.House.Catalogue, version, Leader, Question)).RowCount);
    }
}
