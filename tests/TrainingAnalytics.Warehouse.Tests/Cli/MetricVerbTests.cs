using TrainingAnalytics.Cli;
using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Contracts;
using TrainingAnalytics.Warehouse.Landing;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Tests.Versions;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Tests.Cli;

/// <summary>The verb on the product's own definitions and marts, with a few trainings in them.</summary>
public sealed class MetricVerbTests : IDisposable
{
    private readonly TemporaryWarehouse _warehouse = new();

    public MetricVerbTests() => Publish(
        "insert into marts.training by name select range as training_key, gen_random_uuid() as person_key, date '2020-03-05' as completed_on, 2020 as year, '2020Q1' as quarter, '2020-03' as month, '540200' as prefecture, '540202' as county, 'veteran' as trainee_group, 'priority' as priority_group, 'female' as sex, 'vocational_college' as institution_kind, false as is_confirmed_fraud from range(3)",
        "insert into marts.training by name select 's' || range as training_key, gen_random_uuid() as person_key, date '2021-09-30' as completed_on, 2021 as year, '2021Q3' as quarter, '2021-09' as month, 'unassigned' as prefecture, 'unassigned' as county, 'other' as trainee_group, false as is_confirmed_fraud from range(2)");

    public void Dispose() => _warehouse.Dispose();

    [Fact]
    public void Metric_ByDimensions_GivesCodesNamesAndValues()
    {
        var run = Run("metric", "trainings_completed", "people_trained", "--by", "year,prefecture");

        Assert.Equal((ExitStatus.Done, ""), (run.Status, run.Messages));
        Assert.Equal(Json("""
            {"year":2020,"prefecture":"540200","prefecture_name":"日喀则市","trainings_completed":3,"people_trained":3},
            {"year":2021,"prefecture":"unassigned","prefecture_name":"未分配","trainings_completed":2,"people_trained":2}
            """), run.Results);
    }

    [Fact]
    public void Metric_WithTarget_AddsItsColumns()
    {
        var run = Run("metric", "trainings_completed", "--year", "2020", "--target");

        Assert.Equal(Json("""
            {"trainings_completed":3,"target":70000,"achievement":4.2857142857142856E-05,"pace":1,"status":"missed","forecast_low":3,"forecast":3,"forecast_high":3,"needed_per_month":null}
            """), run.Results);
    }

    [Theory]
    [InlineData(3, "--region", "540200")]
    [InlineData(3, "--region", "540202")]
    [InlineData(5, "--region", "540000")]
    [InlineData(2, "--prefecture", "unassigned")]
    [InlineData(3, "--trainee_group", "veteran", "--quarter", "2020Q1")]
    [InlineData(2, "--month", "2021-09")]
    [InlineData(3, "--until", "03-05")]
    [InlineData(0, "--until", "03-04")]
    [InlineData(2, "--until", "09-30", "--year", "2021")]
    [InlineData(3, "--priority_group", "priority")]
    [InlineData(3, "--sex", "female", "--institution_kind", "vocational_college")]
    public void Metric_Filters_AreOptionsUnderTheirNames(int expected, params string[] filters) =>
        Assert.Equal(Json($$"""{"trainings_completed":{{expected}}}"""), Run(["metric", "trainings_completed", .. filters]).Results);

    [Theory]
    [InlineData("no metric trainings, known: advance_outstanding, ", "trainings")]
    [InlineData("apprentices has no trainee_group, it has: ", "apprentices", "--by", "trainee_group")]
    [InlineData("trainee_group has no veterans, known: ", "trainings_completed", "--trainee_group", "veterans")]
    [InlineData("year cannot be 20, write it as 2020", "trainings_completed", "--year", "20")]
    [InlineData("until cannot be 30-09, write it as 09-30", "trainings_completed", "--until", "30-09")]
    [InlineData("apprentices has no until, it has: ", "apprentices", "--until", "09-30")]
    [InlineData("There is no option --town", "trainings_completed", "--town", "540202")]
    [InlineData("metric", "--by", "year")]
    public void Metric_WrongQuestion_IsWrongUseAndSaysWhatIsKnown(string message, params string[] arguments)
    {
        var run = Run(["metric", .. arguments]);

        Assert.Equal((ExitStatus.WrongUse, ""), (run.Status, run.Results));
        Assert.Contains(message, run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Metric_NothingPublished_CouldNotRun()
    {
        using var empty = new TemporaryWarehouse();

        Assert.Equal(ExitStatus.CouldNotRun, CommandLineRun.Of(empty.Folder.Root, "metric", "trainings_completed").Status);
    }

    private static string Json(string rows) =>
        $$"""{"version":"2021-09-30-00000001","as_of":"2021-09-30","rows":[{{rows.ReplaceLineEndings("")}}]}""" + "\n";

    private CommandLineRun Run(params string[] arguments) => CommandLineRun.Of(_warehouse.Folder.Root, [.. arguments, "--format", "json"]);

    private void Publish(params string[] trainings)
    {
        var (product, asOf) = (ProductFiles.Find(), new DateOnly(2021, 9, 30));
        using var bench = Workbench.ForBuild(_warehouse.Folder);
        var sources = Path.Combine(product.Sql, "sources");
        new LandingViews(new LandingZone(_warehouse.Folder), ContractBook.Read(sources), sources).Open(bench, []);
        VersionCatalogue.Begin(bench, asOf);
        new ModelBuilder(bench, ModelGraph.Of(ModelReader.Read(product))).Build(makeFindings: () => PatternTrial.Try(product, bench));
        foreach (var statement in trainings) bench.Execute(statement);
        bench.Finish();
        _warehouse.Shelf.Publish(bench.BuildingFile, VersionName.Of(asOf, "00000001"));
    }
}
