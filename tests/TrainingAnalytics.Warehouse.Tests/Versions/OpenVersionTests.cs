using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Tests.Versions;

public sealed class OpenVersionTests : IDisposable
{
    private readonly TemporaryWarehouse _warehouse = new();

    public OpenVersionTests() => _warehouse.Publish(1, "create table person as select uuid '0f0e0d0c-0b0a-4900-8807-060504030201' as person_key");

    [Theory]
    [InlineData("'拉萨市'", "拉萨市")]
    [InlineData("true", true)]
    [InlineData("cast(7 as tinyint)", 7L)]
    [InlineData("cast(7 as smallint)", 7L)]
    [InlineData("7", 7L)]
    [InlineData("cast(7 as bigint)", 7L)]
    [InlineData("sum(7)", 7L)]
    [InlineData("cast(7 as ubigint)", 7UL)]
    [InlineData("cast(7.5 as float)", 7.5)]
    [InlineData("cast(7.5 as double)", 7.5)]
    [InlineData("cast(null as varchar)", null)]
    [InlineData("cast('c2' as enum('c1', 'c2'))", "c2")]
    [InlineData("null", null)]
    [InlineData("['a', null, 'b']", "[a, null, b]")]
    [InlineData("{'a': 1, 'b': 'x'}", "{a: 1, b: x}")]
    [InlineData("cast('ab' as blob)", "6162")]
    public void Query_OneValue_ComesOutAsItIs(string expression, object? expected) =>
        Assert.Equal(expected, One($"select {expression} as v"));

    [Fact]
    public async Task QueryOnce_TheSameByManyAtOnce_IsAskedOnce()
    {
        using var version = _warehouse.Shelf.Current();
        var asked = 0;
        version.Asked = (_, _) => Interlocked.Increment(ref asked);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => version.QueryOnce("select cast($1 as varchar) as v", "a"))));

        Assert.Equal(1, asked);
        Assert.All(answers, answer => Assert.Equal("a", answer.Rows().Single()[0]));
    }

    [Fact]
    public void QueryOnce_OtherValues_AreOtherQuestions()
    {
        using var version = _warehouse.Shelf.Current();
        string?[][] values = [["a\nb", "c"], ["a", "b\nc"], [null, "c"], ["", "c"]];

        Assert.Equal(
            values.Select(pair => pair[0]),
            values.Select(pair => (string?)version.QueryOnce("select cast($1 as varchar) as v, cast($2 as varchar) as w", pair).Rows().Single()[0]));
    }

    [Fact]
    public void QueryOnce_Refused_IsAskedAgain()
    {
        using var version = _warehouse.Shelf.Current();
        var asked = 0;
        version.Asked = (_, _) => asked++;

        Assert.Throws<QueryRefusedException>(() => version.QueryOnce("select nothing"));
        Assert.Throws<QueryRefusedException>(() => version.QueryOnce("select nothing"));

        Assert.Equal(2, asked);
    }

    [Fact]
    public void Query_Dates_ComeOutAsDates()
    {
        Assert.Equal(new DateOnly(2020, 3, 1), One("select date '2020-03-01'"));
        Assert.Equal(new TimeOnly(8, 30, 5), One("select time '08:30:05'"));
        Assert.Equal(new DateTime(2020, 3, 1, 8, 30, 0), One("select timestamp '2020-03-01 08:30:00'"));
        Assert.Equal(new DateOnly(1905, 1, 1), One("select date '1905-01-01'"));
    }

    [Fact]
    public void Query_Decimals_StayExact()
    {
        Assert.Equal(-1234567890123.45m, One("select cast(-1234567890123.45 as decimal(18,2))"));
        Assert.Equal(0.1m, One("select 0.1::decimal(4,1)"));
        Assert.Equal(System.Numerics.BigInteger.Parse("99999999999999999999", System.Globalization.CultureInfo.InvariantCulture), One("select 99999999999999999999::hugeint"));
    }

    [Fact]
    public void Query_Uuid_ComesOutAsText() =>
        Assert.Equal("0f0e0d0c-0b0a-4900-8807-060504030201", One("select person_key from person"));

    [Fact]
    public void Query_Parameters_AreValues()
    {
        using var version = _warehouse.Shelf.Current();
        var row = version.Query(
            "select $1 as a, $2::int as b, $3 as c, $4 as d, $5 as e, $6 as f, $7 as g, $8 as h, typeof($5) as t",
            "o'洛\0x", 3, 4L, 1.5, -12.50m, true, new DateOnly(2020, 2, 29), null).Rows().Single();
        Assert.Equal(["o'洛\0x", 3L, 4L, 1.5, -12.50m, true, new DateOnly(2020, 2, 29), null, "DECIMAL(38,2)"], Enumerable.Range(0, 9).Select(i => row[i]));
    }

    [Theory]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001")]
    public void Query_DecimalParameter_KeepsEveryDigit(string text)
    {
        using var version = _warehouse.Shelf.Current();
        var number = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(true, version.Query($"select $1 = {text}::decimal(38,{number.Scale}) as same", number).Rows().Single()["same"]);
    }

    [Fact]
    public void Query_ManyRows_KeepsOrderAndNulls()
    {
        using var version = _warehouse.Shelf.Current();
        var table = version.Query("select case when i % 3 = 0 then null else i end as n from generate_series(1, 10000) as g(i) order by i");
        Assert.Equal(10000, table.RowCount);
        Assert.Equal(Enumerable.Range(1, 10000).Select(i => i % 3 == 0 ? null : (long?)i), table.Rows().Select(row => row.Whole("n")));
    }

    [Fact]
    public void Query_NoRows_StillHasColumns()
    {
        using var version = _warehouse.Shelf.Current();
        var table = version.Query("select 1 as a, 'x' as b where false");
        Assert.Equal(0, table.RowCount);
        Assert.Equal(["a", "b"], table.ColumnNames);
    }

    [Theory]
    [InlineData("create table t (i int)")]
    [InlineData("insert into person values (null)")]
    [InlineData("create temp table t (i int)")]
    [InlineData("attach ':memory:' as other")]
    [InlineData("set threads = 1")]
    [InlineData("pragma enable_progress_bar")]
    public void Query_ThatWrites_IsRefused(string sql) =>
        Assert.StartsWith("Only a query that reads", Assert.Throws<QueryRefusedException>(() => One(sql)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("select * from read_csv('/etc/hostname')", "disabled")]
    [InlineData("select * from '/etc/hostname'", "does not exist")]
    [InlineData("copy person to '/tmp/person.csv'", "disabled")]
    [InlineData("select nothing from person", "nothing")]
    [InlineData("select 1; select 2", "multiple statements")]
    [InlineData("select cast('x' as int)", "Could not convert")]
    [InlineData("select case when i = 9000 then error('late') else i end from generate_series(1, 10000) as g(i)", "late")]
    [InlineData("select $1", "1 parameters")]
    [InlineData("", "")]
    public void Query_ThatIsWrong_IsRefusedWithItsReason(string sql, string reason) =>
        Assert.Contains(reason, Assert.Throws<QueryRefusedException>(() => One(sql)).Message, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Query_Cancelled_Stops()
    {
        using var version = _warehouse.Shelf.Current();
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        Assert.ThrowsAny<OperationCanceledException>(() =>
            version.QueryUntilCancelled("select count(*) from generate_series(1, 3000000) a, generate_series(1, 3000000) b where hash(a.generate_series, b.generate_series) = 1", [], soon.Token));
    }

    [Fact]
    public void Version_Open_KnowsItsAsOfDate()
    {
        using var version = _warehouse.Shelf.Current();
        Assert.Equal(new DateOnly(2021, 9, 30), version.AsOf);
        Assert.Equal("2021-09-30-00000001", version.Name);
    }

    public void Dispose() => _warehouse.Dispose();

    private object? One(string sql)
    {
        using var version = _warehouse.Shelf.Current();
        return version.Query(sql).Rows().Single()[0];
    }
}
