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

    public void Dispose() => _product.Dispose();
}
