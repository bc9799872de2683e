using System.Text;
using System.Text.Json;
using Apache.Arrow.Ipc;
using TrainingAnalytics.Warehouse.Reports;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Tests.Reports;

public sealed class RowWriterTests : IDisposable
{
    private const string Everything = """
        select * from (values
            (1, '拉萨市', 10.50::decimal(18,2), 0.1::double, date '2020-03-01', true, sum_of, '=1+1'),
            (2, null, null, 'nan'::double, null, null, null, ''),
            (-3, 'a,"b"' || chr(10) || 'c', -0.10, 'infinity'::double, date '1905-12-31', false, -7, '-x')
        ) as t(whole, text, money, number, day, flag, total, formula), (select 1)
        """;

    private readonly Workbench _bench = Workbench.InMemory();

    [Fact]
    public void Json_EveryKindOfValue_IsExact()
    {
        var json = Text(stream => JsonRows.Write(stream, "2021-09-30-ab", new DateOnly(2021, 9, 30), Table()));
        Assert.Equal("""
            {"version":"2021-09-30-ab","as_of":"2021-09-30","rows":[{"whole":1,"text":"拉萨市","money":10.50,"number":0.1,"day":"2020-03-01","flag":true,"total":99999999999999999999,"formula":"=1+1"},{"whole":2,"text":null,"money":null,"number":null,"day":null,"flag":null,"total":null,"formula":""},{"whole":-3,"text":"a,\"b\"\nc","money":-0.10,"number":null,"day":"1905-12-31","flag":false,"total":-7,"formula":"-x"}]}

            """.ReplaceLineEndings("\n"), json);
        Assert.Equal(3, JsonDocument.Parse(json).RootElement.GetProperty("rows").GetArrayLength());
    }

    [Fact]
    public void Json_NoVersionAndNoRows_IsStillOneObject() =>
        Assert.Equal("{\"version\":null,\"as_of\":null,\"rows\":[]}\n", Text(stream => JsonRows.Write(stream, null, null, _bench.Query("select 1 as a where false"))));

    [Fact]
    public void Csv_ForPrograms_KeepsEveryText() => Assert.Equal(
        "whole,text,money,number,day,flag,total,formula\r\n"
        + "1,拉萨市,10.50,0.1,2020-03-01,true,99999999999999999999,=1+1\r\n"
        + "2,,,,,,,\"\"\r\n"
        + "-3,\"a,\"\"b\"\"\nc\",-0.10,,1905-12-31,false,-7,-x\r\n",
        Text(stream => CsvRows.Write(stream, Table())));

    [Fact]
    public void Csv_ForSpreadsheets_HasTheMarkAndNoFormulas()
    {
        var csv = Text(stream => CsvRows.WriteForSpreadsheet(stream, Table()));
        Assert.StartsWith("\uFEFFwhole,", csv, StringComparison.Ordinal);
        Assert.Contains(",'=1+1\r\n", csv, StringComparison.Ordinal);
        Assert.Contains(",'-x\r\n", csv, StringComparison.Ordinal);
        Assert.Contains("\r\n-3,", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_OfATextWithAnotherCountrysSeparator_KeepsItInOneField() => Assert.Equal(
        "a,b\r\n\";=1\",\"x\t=1\"\r\n", Text(stream => CsvRows.Write(stream, _bench.Query("select ';=1' as a, 'x' || chr(9) || '=1' as b"))));

    [Fact]
    public async Task Arrow_Stream_ReadsBackTheSame()
    {
        using var written = new MemoryStream();
        ArrowRows.Write(written, Table());
        written.Position = 0;
        using var reader = new ArrowStreamReader(written);
        using var batch = await reader.ReadNextRecordBatchAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Values(Table()), Values(new ArrowTable(reader.Schema, [batch!])));
    }

    [Fact]
    public void Parquet_File_ReadsBackTheSameAndLeavesTheTableWhole()
    {
        var (table, file) = (Table(), Path.GetTempFileName());
        using (var stream = File.Create(file)) ParquetRows.Write(stream, table);
        Assert.Equal(Values(table), Values(_bench.Query($"select * from read_parquet('{file}')")));
        Assert.Equal(Values(Table()), Values(table));
        File.Delete(file);
    }

    [Fact]
    public void Parquet_OfManyBatchesOrNone_HasAllRows()
    {
        Assert.Equal(10_000, RowsInParquet("select i from range(10000) as r(i)"));
        Assert.Equal(0, RowsInParquet("select 1 as a where false"));
    }

    [Fact]
    public void Parquet_OfBuiltRows_IsWrittenToo()
    {
        var table = new TableBuilder<int>([1, 2]).Whole("a", i => i).Text("b", i => i == 1 ? "一" : null).Flag("c", i => i == 1)
            .Date("d", i => new DateOnly(2020, 1, i)).Moment("e", _ => null).Build();
        using var stream = new MemoryStream();
        ParquetRows.Write(stream, table);
        Assert.Equal(["1|一|True|01/01/2020|", "2||False|01/02/2020|"], Values(table));
    }

    public void Dispose() => _bench.Dispose();

    private ArrowTable Table() => _bench.Query(Everything.Replace("sum_of", "99999999999999999999::hugeint", StringComparison.Ordinal).Replace(", (select 1)", "", StringComparison.Ordinal));

    private int RowsInParquet(string sql)
    {
        var file = Path.GetTempFileName();
        using (var stream = File.Create(file)) ParquetRows.Write(stream, _bench.Query(sql));
        var rows = _bench.Query($"select count(*) as n from read_parquet('{file}')").Rows().Single().Whole("n");
        File.Delete(file);
        return (int)rows!.Value;
    }

    private static List<string> Values(ArrowTable table) =>
        [.. table.Rows().Select(row => string.Join('|', table.ColumnNames.Select((_, i) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{row[i]}"))))];

    private static string Text(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
