using System.Text.Json;
using TrainingAnalytics.Cli;
using TrainingAnalytics.Warehouse.Tests.Landing;
using TrainingAnalytics.Warehouse.Tests.Versions;

namespace TrainingAnalytics.Warehouse.Tests.Cli;

public sealed class VerbTests : IDisposable
{
    private readonly TemporaryWarehouse _warehouse = new();

    [Fact]
    public void Query_Json_NamesTheVersionAndItsRows()
    {
        Publish(1);
        var run = Run("query", "select number, '日喀则市' as name from t", "--format", "json");
        Assert.Equal("{\"version\":\"2021-09-30-00000001\",\"as_of\":\"2021-09-30\",\"rows\":[{\"number\":1,\"name\":\"日喀则市\"}]}\n", run.Results);
        Assert.Equal((ExitStatus.Done, ""), (run.Status, run.Messages));
    }

    [Fact]
    public void Query_Table_AlignsChineseAndNumbers()
    {
        Publish(1);
        var run = Run("query", "select * from (values ('拉萨市', 1200), ('a', 3), (null, null)) as t(name, n)");
        Assert.Equal(["name        n", "─────────────────", "拉萨市   1200", "a           3", "–           –"],
            run.Results.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    [Theory]
    [InlineData("table")]
    [InlineData("csv")]
    [InlineData("arrow")]
    [InlineData("parquet")]
    public void Query_AnyFormat_GivesResults(string format)
    {
        Publish(1);
        var run = Run("--format", format, "query", "select number from t");
        Assert.Equal(ExitStatus.Done, run.Status);
        Assert.NotEqual("", run.Results);
    }

    [Fact]
    public void Query_MoreThanAScreen_SaysHowManyThereAre()
    {
        Publish(1);
        Assert.Contains("1000 of 5000 rows", Run("query", "select unnest(range(5000)) as i").Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("drop table t", "Only a query that reads")]
    [InlineData("select nothing from t", "nothing")]
    public void Query_ThatIsRefused_IsWrongUse(string sql, string reason)
    {
        Publish(1);
        var run = Run("query", sql, "--format", "json");
        Assert.Equal((ExitStatus.WrongUse, ""), (run.Status, run.Results));
        Assert.Contains(reason, run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Query_NothingPublished_CouldNotRun()
    {
        var run = Run("query", "select 1");
        Assert.Equal((ExitStatus.CouldNotRun, ""), (run.Status, run.Results));
        Assert.Contains("training-analytics build", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Rollback_ToAFileThatIsNoDatabase_ChangesNothing()
    {
        Publish(1);
        File.WriteAllText(_warehouse.Folder.VersionFile("2021-09-30-bbbbbbbb"), "no database");
        var run = Run("rollback", "2021-09-30-bbbbbbbb");
        Assert.Equal((ExitStatus.CouldNotRun, ""), (run.Status, run.Results));
        Assert.StartsWith("2021-09-30-bbbbbbbb.duckdb: ", run.Messages, StringComparison.Ordinal);
        Assert.Equal(ExitStatus.Done, Run("query", "select number from t").Status);
    }

    [Theory]
    [InlineData]
    [InlineData("nonsense")]
    [InlineData("query")]
    [InlineData("query", "select 1", "select 2")]
    [InlineData("query", "select 1", "--format", "xml")]
    [InlineData("versions", "--no-such-option")]
    public void Run_WrongUse_IsSaidOutsideTheResults(params string[] arguments)
    {
        var run = Run(arguments);
        Assert.Equal((ExitStatus.WrongUse, ""), (run.Status, run.Results));
        Assert.NotEqual("", run.Messages);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("query", "--help")]
    public void Run_Help_IsAResult(params string[] arguments)
    {
        var run = Run(arguments);
        Assert.Equal((ExitStatus.Done, ""), (run.Status, run.Messages));
        Assert.Contains("--warehouse <DIR>", run.Results, StringComparison.Ordinal);
    }

    [Fact]
    public void Versions_Json_ListsTheNewestFirst()
    {
        Publish(1);
        Publish(2);
        using var json = JsonDocument.Parse(Run("versions", "--format", "json").Results);
        var rows = json.RootElement.GetProperty("rows");
        Assert.Equal("2021-09-30-00000002", json.RootElement.GetProperty("version").GetString());
        Assert.Equal([("2021-09-30-00000002", true), ("2021-09-30-00000001", false)],
            rows.EnumerateArray().Select(row => (row.GetProperty("version").GetString()!, row.GetProperty("is_current").GetBoolean())));
        Assert.Equal(["version", "as_of", "built", "size", "is_current"], rows[0].EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public void Versions_EmptyWarehouse_IsAnEmptyList() =>
        Assert.Equal("{\"version\":null,\"as_of\":null,\"rows\":[]}\n", Run("versions", "--format", "json").Results);

    [Fact]
    public void Rollback_KeptVersion_MakesItCurrent()
    {
        Publish(1);
        Publish(2);
        Assert.Equal(ExitStatus.Done, Run("rollback", "2021-09-30-00000001").Status);
        Assert.Contains("\"rows\":[{\"number\":1}]", Run("query", "select number from t", "--format", "json").Results, StringComparison.Ordinal);
    }

    [Fact]
    public void Rollback_UnknownVersion_NamesTheKeptOnes()
    {
        Publish(1);
        var run = Run("rollback", "2020-01-01-abc");
        Assert.Equal(ExitStatus.WrongUse, run.Status);
        Assert.Contains("Kept: 2021-09-30-00000001.", run.Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("1.5")]
    [InlineData("99999999999")]
    [InlineData("0")]
    [InlineData("-1")]
    public void Generate_TrainingsThatAreNoCount_IsWrongUse(string trainings)
    {
        var folder = Path.Combine(_warehouse.Folder.Root, "generated");
        var run = Run("generate", "--out", folder, "--trainings", trainings);
        Assert.Equal((ExitStatus.WrongUse, ""), (run.Status, run.Results));
        Assert.StartsWith("--trainings：应为正整数。Expected a positive number.", run.Messages, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("2009-12-31")]
    [InlineData("2110-01-01")]
    [InlineData("9999-12-31")]
    public void Build_DateOutsideTheCalendar_IsWrongUse(string asOf)
    {
        var run = Run("build", "--as-of", asOf);
        Assert.Equal((ExitStatus.WrongUse, ""), (run.Status, run.Results));
        Assert.StartsWith("--as-of：应为 2010-01-01 至 2109-12-31 的日期。Expected a date from 2010-01-01 to 2109-12-31.", run.Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2010-01-01")]
    [InlineData("2109-12-31")]
    public void Build_DateAtTheEndsOfTheCalendar_Publishes(string asOf)
    {
        var file = Path.Combine(_warehouse.Folder.Root, "registry_20200401.csv");
        File.WriteAllText(file, GoodRows.File("registry", GoodRows.Row("registry", 1)));
        Assert.InRange(Run("build", file, "--as-of", asOf).Status, ExitStatus.Done, ExitStatus.DoneWithFaults);
        Assert.Contains($"\"as_of\":\"{asOf}\"", Run("query", "select 1", "--format", "json").Results, StringComparison.Ordinal);
    }

    public void Dispose() => _warehouse.Dispose();

    private CommandLineRun Run(params string[] arguments) => CommandLineRun.Of(_warehouse.Folder.Root, arguments);

    private void Publish(int number) => _warehouse.Publish(number, $"create table t as select {number} as number");
}
