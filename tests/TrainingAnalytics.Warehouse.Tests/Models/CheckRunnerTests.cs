using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Tests.Models;

public sealed class CheckRunnerTests : IDisposable
{
    private readonly TemporaryProduct _product = new();

    public CheckRunnerTests() => _product.Model("core.a", "select i as id, i % 2 = 0 as even from range(20) as r(i)")
        .Write("sql/checks/all_even.sql", "-- Every id is even.\n-- In Chinese: 每个编号都是偶数。\n-- Severity: warn\n-- To do: Make it even.\n-- To do in Chinese: 改成偶数。\nselect id from core.a where not even")
        .Write("sql/checks/few.sql", "-- No id is above 18.\n-- Severity: error\nselect id from core.a where id > 18 -- 19 is");

    [Fact]
    public void Run_BrokenChecks_CountsRowsAndShowsFive() => _product.Build((bench, graph) =>
        Assert.Equal(
        [
            "sql/checks/all_even.sql: Every id is even.: 10 rows break it: [{\"id\":1},{\"id\":3},{\"id\":5},{\"id\":7},{\"id\":9}]",
            "sql/checks/few.sql: No id is above 18.: 1 rows break it: [{\"id\":19}]",
        ], CheckRunner.Run(bench, graph).Select(result => result.ToString())));

    [Fact]
    public void RequirePublishable_OnlyErrors_Stop() => _product.Build((bench, graph) =>
    {
        var results = CheckRunner.Run(bench, graph);
        Assert.Equal(["few"], Assert.Throws<ChecksFailedException>(() => CheckRunner.RequirePublishable(results)).Broken.Select(broken => broken.Check.Name));
        CheckRunner.RequirePublishable([.. results.Where(result => result.Check.Severity == CheckSeverity.Warn)]);
    });

    [Fact]
    public void Catalogue_AfterABuild_SaysWhatTheVersionIs() => _product.Build((bench, graph) =>
    {
        var built = new BuiltModel(graph.Order[0], 20, TimeSpan.FromSeconds(3), []);
        VersionCatalogue.Complete(bench, new VersionFacts("2021-09-30-ab", new DateOnly(2021, 9, 30), "c", "p"), [built], CheckRunner.Run(bench, graph));
        Assert.Equal("2021-09-30-ab", bench.Query("select name from meta.version").Rows().Single().Text("name"));
        Assert.Equal(20, bench.Query("select row_count from meta.model where model_name = 'a'").Rows().Single().Whole("row_count"));
        Assert.Equal(["warn:10", "error:1"], bench.Query("select severity, breaking_rows from meta.check_result order by check_name").Rows().Select(row => $"{row[0]}:{row[1]}"));
    });

    [Fact]
    public void Catalogue_OfModelsAndChecks_HasBothLanguages() => _product.Write("sql/core/b.sql", "-- One row: a b.\n-- In Chinese: 一个乙。\n-- Key: id\nselect id from core.a").Build((bench, graph) =>
    {
        VersionCatalogue.Complete(bench, new VersionFacts("v", new DateOnly(2021, 9, 30), "c", "p"),
            [.. graph.Order.Select(model => new BuiltModel(model, 20, TimeSpan.Zero, []))], CheckRunner.Run(bench, graph));
        Assert.Equal(["a: a thing. ", "b: a b. 一个乙。"], bench.Query("select * from meta.model order by model_name").Rows()
            .Select(row => $"{row.Text("model_name")}: {row.Text("row_meaning")} {row.Text("row_meaning_zh")}"));
        Assert.Equal(["Every id is even. 每个编号都是偶数。 Make it even. 改成偶数。"], bench.Query("select * from meta.check_result where check_name = 'all_even'").Rows()
            .Select(row => $"{row.Text("invariant")} {row.Text("invariant_zh")} {row.Text("to_do")} {row.Text("to_do_zh")}"));
    });

    public void Dispose() => _product.Dispose();
}
