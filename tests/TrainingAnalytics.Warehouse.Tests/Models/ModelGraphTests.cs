using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Tests.Models;

public sealed class ModelGraphTests : IDisposable
{
    private readonly TemporaryProduct _product = new();

    [Fact]
    public void Order_Models_ComeAfterWhatTheyReadAndStagingJustBefore()
    {
        _product.Model("staging.stg_a", "select 1 as id").Model("staging.stg_b", "select 1 as id").Model("staging.stg_unread", "select 1 as id")
            .Model("core.a", "select * from core.z").Model("core.b", "select * from staging.stg_b").Model("core.z", "select * from staging.stg_a")
            .Model("marts.a", "select * from core.b join core.a using (id)");
        Assert.Equal(["staging.stg_a", "core.z", "core.a", "staging.stg_b", "core.b", "marts.a", "staging.stg_unread"],
            ModelGraph.Of(ModelReader.Read(_product.Files)).Order.Select(model => model.Relation));
    }

    [Fact]
    public void Order_Circle_NamesItsFiles()
    {
        _product.Model("core.a", "select *\nfrom core.b").Model("core.b", "select * from core.c").Model("core.c", "select * from core.a");
        var refused = Assert.Throws<ProductFaultsException>(() => ModelGraph.Of(ModelReader.Read(_product.Files)));
        Assert.Equal("sql/core/a.sql:4: a circle: sql/core/a.sql → sql/core/b.sql → sql/core/c.sql → sql/core/a.sql. "
            + "Expected: models that do not read themselves. Take one of the references out.", Assert.Single(refused.Faults).ToString());
    }

    [Fact]
    public void Order_ModelThatReadsItself_IsACircle()
    {
        _product.Model("core.a", "select * from core.a");
        Assert.Contains("a circle: sql/core/a.sql → sql/core/a.sql", Assert.Single(ModelGraph.Faults(_product.Files)).Found, StringComparison.Ordinal);
    }

    [Fact]
    public void AroundFindings_WhatReadsFindingsAndWhatReadsThat_ComesAfter()
    {
        _product.Model("core.a", "select 1 as id").Model("anomalies.standing", "select id from anomalies.evidence join core.a using (id)")
            .Model("marts.a", "select id from anomalies.standing").Model("marts.b", "select id from marts.a").Model("marts.other", "select id from core.a");
        var (before, after) = ModelGraph.Of(ModelReader.Read(_product.Files)).AroundFindings();
        Assert.Equal(["core.a", "marts.other"], before.Select(model => model.Relation));
        Assert.Equal(["anomalies.standing", "marts.a", "marts.b"], after.Select(model => model.Relation));
    }

    [Fact]
    public void Sparing_WhatStandsInMemoryIfThereIsRoom_IsAView()
    {
        _product.Write("sql/staging/stg_a.sql", "-- One row: a thing.\n-- Key: id\n-- Materialized: if there is room\nselect 1 as id").Model("core.a", "select id from staging.stg_a");
        var graph = ModelGraph.Of(ModelReader.Read(_product.Files));
        Assert.Equal([false, false], graph.Order.Select(model => model.IsView));
        Assert.Equal(["create view staging.stg_a as ", "create table core.a as "], graph.Sparing().Order.Select(model => model.Creation.Split("-- ")[0]));
    }

    public void Dispose() => _product.Dispose();
}
