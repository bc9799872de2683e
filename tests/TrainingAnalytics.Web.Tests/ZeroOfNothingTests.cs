using TrainingAnalytics.Warehouse.Dashboards;

namespace TrainingAnalytics.Web.Tests;

public sealed class ZeroOfNothingTests
{
    [Fact]
    public void Metrics_WhereThereIsNothing_AreZeroOrUnknownAsTheirExpressionsSay()
    {
        using var region = new HandMadeRegion();

        var zero = Zero(region);

        Assert.Superset(new HashSet<string> { "trainings_completed", "people_trained", "subsidy_paid", "apprentices" }, zero);
        Assert.DoesNotContain("certification_rate", zero);
        Assert.DoesNotContain("questioned_share", zero);
        Assert.DoesNotContain("frontline_fund_ratio", zero);
    }

    [Fact]
    public void Metrics_OfAVersionThatLacksAColumn_AreAskedAllTheSame()
    {
        using var region = new HandMadeRegion();
        var whole = Zero(region);
        region.Publish(2, "alter table marts.training drop column is_questioned");
        Thread.Sleep(250);

        Assert.Equal(whole.Except(["trainings_questioned"]).Order(StringComparer.Ordinal), Zero(region).Order(StringComparer.Ordinal));
    }

    private static HashSet<string> Zero(HandMadeRegion region)
    {
        using var version = region.House.Shelf.Current();
        return PageFacts.Read(version, region.House.Catalogue).ZeroOfNothing.ToHashSet();
    }
}
