using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Tests.Models;

public sealed class ModelBuilderTests : IDisposable
{
    private readonly TemporaryProduct _product = new();

    [Fact]
    public void Build_FromLandingToMart_CountsRowsAndDropsStaging()
    {
        _product.Model("staging.stg_a", "select id from landing.a").Model("core.a", "select id from staging.stg_a").Model("marts.a", "select id + 1 as id from core.a");
        var built = _product.Build(
            (bench, _) => Assert.Throws<QueryRefusedException>(() => bench.Query("select * from staging.stg_a")),
            "create view landing.a as select unnest([1, 2, 3]) as id");
        Assert.Equal([("staging.stg_a", 3L), ("core.a", 3L), ("marts.a", 3L)], built.Select(model => (model.Model.Relation, model.Rows)));
    }

    [Fact]
    public void Build_StagingView_SeesLandingAndTheAsOfDate()
    {
        _product.Write("sql/staging/stg_a.sql", "-- One row: a thing.\n-- Key: id\n-- Materialized: view\nselect id, as_of from landing.a cross join meta.as_of")
            .Model("core.a", "select id, as_of from staging.stg_a");
        _product.Build((bench, _) => Assert.Equal(new DateOnly(2021, 9, 30), bench.Query("select as_of from core.a").Rows().Single().Date("as_of")),
            "create view landing.a as select 1 as id");
    }

    [Theory]
    [InlineData("select id from landing.a")]
    [InlineData("-- Materialized: view\nselect id from staging.stg_a_current")]
    public void Build_StagingThatACheckReads_StaysWithWhatItIsMadeOf(string staging)
    {
        _product.Model("staging.stg_a_current", "select id from landing.a").Model("staging.stg_a", staging).Model("core.a", "select id from staging.stg_a")
            .Write("sql/checks/c.sql", "-- Nothing is lost.\n-- Severity: error\nselect id from staging.stg_a except select id from core.a");
        _product.Build(
            (bench, graph) => Assert.Equal(0, Assert.Single(CheckRunner.Run(bench, graph)).BreakingRows),
            "create view landing.a as select 1 as id");
    }

    [Fact]
    public void Build_StepsThatNoPatternReads_GoWithTheirLastReader()
    {
        _product.Write("sql/core/step.sql", "-- One row: a thing.\n-- Key: id\n-- Materialized: while building\nselect 1 as id")
            .Write("sql/core/shown.sql", "-- One row: a thing.\n-- Key: id\n-- Materialized: while building\nselect id from core.step")
            .Model("core.a", "select id from core.step");
        _product.Build(
            (bench, _) =>
            {
                Assert.Throws<QueryRefusedException>(() => bench.Query("select * from core.step"));
                Assert.Single(bench.Query("select * from core.shown").Rows());
            },
            new HashSet<string> { "core.shown" });
    }

    [Theory]
    [InlineData("select unnest([1, 2, 2, 3, 3, 3]) as id", "sql/core/a.sql: core.a: 2 keys (id) stand on more than one row: 2; 3")]
    [InlineData("select unnest([1, null, null]) as id", "sql/core/a.sql: core.a: key column id is empty in 2 rows: ; ")]
    public void Build_KeyThatDoesNotHold_IsNamed(string sql, string fault)
    {
        _product.Model("core.a", sql);
        var refused = Assert.Throws<ModelTestsFailedException>(() => _product.Build((_, _) => { }));
        Assert.Equal(fault, refused.Faults[0].ToString());
    }

    [Fact]
    public void Build_KeyPartThatMayBeEmpty_MayBeEmpty()
    {
        _product.Write("sql/core/a.sql", "-- One row: a thing.\n-- Key: id, part?\nselect unnest([1, 1]) as id, unnest([null, 2]) as part");
        Assert.Empty(Assert.Single(_product.Build((_, _) => { })).Faults);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void Build_LargeTable_FindsEveryKeyThatStandsTwice(int twice)
    {
        var rows = KeyTest.Small + 1;
        _product.Model("core.a", $"select concat('K', i) as id from range({rows}) as r(i) union all select concat('K', {rows} - 1 - i) from range({twice}) as r(i)");
        var faults = twice == 0 ? _product.Build((_, _) => { })[0].Faults : Assert.Throws<ModelTestsFailedException>(() => _product.Build((_, _) => { })).Faults;
        Assert.Equal(twice == 0 ? [] : [$"{twice} keys (id) stand on more than one row"], faults.Select(fault => fault.Found));
    }

    [Fact]
    public void Build_ModelThatFails_NamesFileAndLine()
    {
        _product.Model("core.a", "select 1 as id,\n  nothing\nfrom meta.as_of");
        var failed = Assert.Throws<ModelFailedException>(() => _product.Build((_, _) => { }));
        Assert.StartsWith("sql/core/a.sql: ", failed.Message, StringComparison.Ordinal);
        Assert.Contains("LINE 4:", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_Headers_GoIntoTheCatalogue()
    {
        _product.Write("sql/core/a.sql", "-- One row: one person's thing.\n-- Key: id\n-- id: the number\nselect 1 as id");
        _product.Build((bench, _) =>
        {
            Assert.Equal("one person's thing.", bench.Query("select comment from duckdb_tables() where table_name = 'a'").Rows().Single().Text("comment"));
            Assert.Equal("the number", bench.Query("select comment from duckdb_columns() where table_name = 'a'").Rows().Single().Text("comment"));
        });
    }

    public void Dispose() => _product.Dispose();
}
