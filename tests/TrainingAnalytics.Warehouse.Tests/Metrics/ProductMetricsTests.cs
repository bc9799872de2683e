using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Contracts;
using TrainingAnalytics.Warehouse.Landing;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Tests.Metrics;

/// <summary>The product's own definitions, against the product's own marts.</summary>
public sealed class ProductMetricsTests
{
    private static readonly ProductFiles Product = ProductFiles.Find();

    private static readonly string[] OfThePage =
    [
        "trainings_completed", "trainings_verified", "trainings_questioned", "people_trained", "entrepreneurship_trainings", "apprentices",
        "incubator_bases", "dual_qualified_ratio", "full_time_ratio", "frontline_fund_ratio", "certification_rate", "employment_rate",
        "subsidy_paid", "subsidy_recovered", "cost_per_certificate", "advance_outstanding", "integrated_share", "priority_group_share",
        "craft_share", "seat_use",
    ];

    [Fact]
    public void Faults_OfTheProduct_AreNone() => Assert.Empty(MetricCatalogue.Faults(Product));

    [Fact]
    public void Metrics_OfTheMetricsPage_AreAllThere() =>
        Assert.Empty(OfThePage.Except(MetricCatalogue.Read(Product).Metrics.Keys));

    [Fact]
    public void Trial_OfTheProduct_FindsEveryColumn()
    {
        using var bench = EmptyMarts();

        Assert.Empty(MetricTrial.Faults(MetricCatalogue.Read(Product), bench));
    }

    [Fact]
    public void Trial_ColumnThatIsNotThere_IsNamed()
    {
        using var bench = EmptyMarts();
        bench.Execute("alter table marts.seat_use drop column seats");

        var fault = Assert.Single(MetricTrial.Faults(MetricCatalogue.Read(Product), bench));

        Assert.Equal("dashboards/metrics/seat_use.yml", fault.File);
        Assert.Contains("seats", fault.Found, StringComparison.Ordinal);
    }

    private static Workbench EmptyMarts()
    {
        var bench = Workbench.ForTrial();
        var sources = Path.Combine(Product.Sql, "sources");
        var folder = new WarehouseFolder(Path.Combine(Path.GetTempPath(), "ta-tests", "empty"));
        new LandingViews(new LandingZone(folder), ContractBook.Read(sources), sources).Open(bench, []);
        VersionCatalogue.Begin(bench, new DateOnly(2021, 9, 30));
        new ModelBuilder(bench, ModelGraph.Of(ModelReader.Read(Product))).Build(makeFindings: () => PatternTrial.Try(Product, bench));
        return bench;
    }
}
