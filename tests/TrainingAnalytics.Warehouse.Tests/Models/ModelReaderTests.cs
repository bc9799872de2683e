using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Tests.Models;

public sealed class ModelReaderTests : IDisposable
{
    private readonly TemporaryProduct _product = new();

    [Fact]
    public void Read_GoodModel_KnowsItsHeader()
    {
        _product.Write("sql/staging/stg_x.sql", """
            -- One row: one x.
            -- In Chinese: 一个 x。
            -- Key: a, b?
            -- Citus: reference table
            -- Materialized: view
            -- a: what a means: all of it
            --
            -- Some prose: this is no column, for it has a blank.
            -- not
            with a_cte as (select 1 as a) select * from a_cte
            """);
        var header = Assert.Single(Read().Models).Header;
        Assert.Equal(("one x.", "一个 x。"), (header.RowMeaning, header.RowMeaningZh));
        Assert.Equal([new KeyColumn("a", false), new KeyColumn("b", true)], header.Key);
        Assert.Equal(Storing.AsView, header.Stored);
        Assert.Equal("reference table", header.Distribution);
        Assert.Equal([new ColumnMeaning("a", "what a means: all of it", 6)], header.ColumnMeanings);
    }

    [Fact]
    public void Read_References_AreFoundEverywhereButNotCtes()
    {
        _product.Model("staging.stg_a", "select 1 as id from landing.a").Model("core.b", "select 1 as id").Model("core.c", "select 1 as id")
            .Model("core.x", """
                with 汉字 as (select * from staging.stg_a as a), second as (select * from 汉字)
                select id, (select max(id) from core.b) as m
                from second
                cross join meta.as_of as today
                where exists (select 1 from core.c) and id in (select id from 汉字)
                union all
                select 1, g.n from generate_series(1, 2) as g(n)
                """);
        var model = Read().Models.Single(model => model.Relation == "core.x");
        Assert.Equal(["core.b:4", "core.c:7", "meta.as_of:6", "staging.stg_a:3"], model.References.Select(read => $"{read.Relation}:{read.Line}"));
        Assert.Empty(Read().Faults);
    }

    [Fact]
    public void Read_ManyFaults_NamesAllWithFileAndLine()
    {
        _product.Write("sql/core/bare.sql", "select 1 as id\nfrom nowhere")
            .Write("sql/core/Big-Name.sql", "-- One row: x.\n-- Key: id\nselect 1 as id")
            .Write("sql/core/broken.sql", "-- One row: x.\n-- Key: id\nselect 1 +\nfrom from")
            .Write("sql/core/missing.sql", "-- One row: x.\n-- Key: id\nselect *\nfrom core.nothing")
            .Write("sql/core/two.sql", "-- One row: x.\n-- Key: id\nselect 1 as id;\nselect 2")
            .Write("sql/core/view.sql", "-- One row: x.\n-- Key: id\n-- Key: id\n-- Materialized: view\nselect 1 as id")
            .Write("sql/staging/stg_b.sql", "-- One row: x.\n-- Key: id\n-- Materialized: while building\nselect 1 as id")
            .Write("sql/core/writes.sql", "-- One row: x.\n-- Key: id\ndrop table x")
            .Write("sql/checks/c.sql", "select 1 from marts.gone")
            .Model("core.upstream", "select id from marts.later").Model("marts.later", "select id from landing.raw");
        Assert.Equal(
        [
            "sql/checks/c.sql:1: line one does not say the invariant. Expected: -- what always holds. Write the invariant as the file's first line.",
            "sql/checks/c.sql:1: marts.gone, which is no model. Expected: a file sql/marts/gone.sql. Correct the name or write the model.",
            "sql/checks/c.sql:1: severity ''. Expected: -- Severity: error, or -- Severity: warn. Say whether a broken check stops the publication.",
            "sql/core/Big-Name.sql:1: the name 'Big-Name'. Expected: lower-case letters, digits and _. Rename the file.",
            "sql/core/bare.sql:1: line one does not say what one row is. Expected: -- One row: …. Write the grain as the file's first line.",
            "sql/core/bare.sql:1: no key in the header. Expected: -- Key: column, column. Name the columns that no two rows share; a part that may be empty gets a question mark.",
            "sql/core/bare.sql:2: 'nowhere' without its schema. Expected: schema.name, as its folder and file. Write the folder before the name.",
            "sql/core/broken.sql:4: syntax error at or near \"from\". Expected: one select, with or without a with clause. Correct the SQL.",
            "sql/core/missing.sql:4: core.nothing, which is no model. Expected: a file sql/core/nothing.sql. Correct the name or write the model.",
            "sql/core/two.sql:1: more than one statement. Expected: one select. Make a file of each.",
            "sql/core/upstream.sql:3: core reads marts.later. Expected: a reference to its own room or an earlier one. Move the model, or what it reads.",
            "sql/core/view.sql:3: 'Key' a second time. Expected: each name once. Remove one of the lines.",
            "sql/core/view.sql:4: Materialized: view. Expected: table or while building: a version is tables only. Change or remove the line.",
            "sql/core/writes.sql:1: Only SELECT statements can be serialized to json!. Expected: one select, with or without a with clause. Correct the SQL.",
            "sql/marts/later.sql:3: marts reads landing.raw. Expected: a reference to its own room or an earlier one. Move the model, or what it reads.",
            "sql/staging/stg_b.sql:3: Materialized: while building. Expected: view, table or if there is room. Change or remove the line.",
        ], Read().Faults.Select(fault => fault.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Hash_SameFilesElsewhere_IsTheSame_AndChangesWithAByte()
    {
        using var other = new TemporaryProduct();
        other.Write("sql/core/b.sql", "select 2").Write("sql/core/a.sql", "select 1\r\n").Write("sql/README.md", "words");
        _product.Write("sql/core/a.sql", "select 1\n").Write("sql/core/b.sql", "select 2");
        Assert.Equal(ProductHash.Of(_product.Files), ProductHash.Of(other.Files));
        other.Write("sql/core/b.sql", "select 3");
        Assert.NotEqual(ProductHash.Of(_product.Files), ProductHash.Of(other.Files));
    }

    public void Dispose() => _product.Dispose();

    private ModelSet Read() => ModelReader.Read(_product.Files);
}
