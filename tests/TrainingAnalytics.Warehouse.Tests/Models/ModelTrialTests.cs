using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Tests.Models;

public sealed class ModelTrialTests : IDisposable
{
    private readonly TemporaryProduct _product = new();

    [Fact]
    public void Faults_OfSqlThatDoesNotBind_AreNamedAtOnceWithTheirLines()
    {
        _product.Model("staging.stg_a", "select id from landing.a")
            .Model("core.good", "select id from staging.stg_a")
            .Model("core.bad", "select id,\n  gone\nfrom staging.stg_a")
            .Model("core.reads_bad", "select gone from core.bad")
            .Write("sql/core/header.sql", "-- One row: x.\n-- Key: no\n-- id: x\n-- nor: y\nselect 1 as id")
            .Write("sql/checks/c.sql", "-- Holds.\n-- Severity: error\nselect gone from core.good");
        Assert.Equal(["sql/core/bad.sql:4", "sql/core/header.sql:2", "sql/core/header.sql:4", "sql/checks/c.sql:3"],
            ModelTrial.Faults(_product.Files, bench => bench.Execute("create table landing.a (id int)")).Select(fault => $"{fault.File}:{fault.Line}"));
    }

    public void Dispose() => _product.Dispose();
}
