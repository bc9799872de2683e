using TrainingAnalytics.Warehouse.Landing;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Tests.Landing;

public sealed class SampleNoteTests
{
    [Theory]
    [InlineData(0.016, 960)]
    [InlineData(11.2, 672_000)]
    public void Apply_AnyScale_ScalesThePlan(double scale, int expected)
    {
        using var bench = Workbench.ForTrial();
        VersionCatalogue.Begin(bench, new DateOnly(2021, 9, 30));
        bench.Execute("create table landing.plan_target as select 'trainings_completed' as metric, cast(60000 as decimal(18, 4)) as value");
        SampleNote.Apply(new SampleNote { Scale = scale, ScaledTargets = ["trainings_completed"] }, bench);
        Assert.Equal(expected, bench.Query("select value from landing.plan_target").Rows().Single().Exact("value"));
    }
}
