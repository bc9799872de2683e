using System.Globalization;
using System.Net;
using System.Text;
using Apache.Arrow;
using Apache.Arrow.Ipc;
using Bunit;
using DocumentFormat.OpenXml.Spreadsheet;
using TrainingAnalytics.Warehouse.Tests.Reports;
using TrainingAnalytics.Warehouse.Versions;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Tests;

/// <summary>Each tile as a file, from the server itself, beside the page that it is taken from.</summary>
public sealed class ExportTests(ServedRegion served)
{
    private const string Prefectures = "prefectures/overview";
    private static readonly string[] Formats = ["csv", "xlsx", "arrow", "parquet"];

    [Fact]
    public async Task Csv_OfATile_HasTheRowsOfThePageWithExactNumbers()
    {
        var page = OnPage("leader", "overview", "", "prefectures");

        var file = Encoding.UTF8.GetString(await File("leader", $"csv/{Prefectures}")).TrimStart('\uFEFF').TrimEnd().Split("\r\n").Select(line => line.Split(',')).ToList();

        Assert.Equal(page.Headers, file[0]);
        Assert.Equal(page.Of("地市"), file.Skip(1).Select(row => row[0]));
        Assert.Equal(page.Of("完成培训人次"), file.Skip(1).Select(row => AsShown(row[page.Place("完成培训人次")])));
        Assert.Equal(page.Of("状态"), file.Skip(1).Select(row => row[page.Place("状态")] is { Length: > 0 } status ? status : "–"));
    }

    [Fact]
    public async Task Xlsx_OfATile_HasTheRowsOfThePageAsNumbersWithTheirFormats()
    {
        var page = OnPage("leader", "overview", "", "prefectures");

        using var book = new ReadWorkbook(await File("leader", $"xlsx/{Prefectures}"));

        Assert.Empty(book.Faults);
        Assert.Equal(["数据", "说明"], book.Sheets);
        Assert.True(book.HasFrozenHeader("数据"));
        var rows = book.Rows("数据");
        Assert.Equal(page.Headers, rows[0]);
        var count = page.Place("完成培训人次");
        Assert.Equal(page.Of("完成培训人次"), rows.Skip(1).Select(row => row[count] is decimal number ? AsShown(number.ToString(CultureInfo.InvariantCulture)) : row[count]));
        var cells = book.Cells("数据").ToList();
        Assert.Equal("#,##0", book.FormatOf(Cell(cells, page, row: 1, count)));
        Assert.Equal("0.0%", book.FormatOf(Cell(cells, page, row: 1, page.Place("完成率"))));
        Assert.All(cells.Take(page.Headers.Count), header => Assert.True(book.IsBold(header)));
    }

    [Fact]
    public async Task Xlsx_OfASortedAndSearchedTable_IsAsOnThePageAndSaysSo()
    {
        const string Query = "?sort=prefectures.-trainings_completed&find=prefectures.%E5%B8%82";
        var page = OnPage("leader", "overview", "", "prefectures", Query);

        using var book = new ReadWorkbook(await File("leader", $"xlsx/{Prefectures}{Query}"));

        Assert.Equal(7, page.Rows.Count);
        Assert.NotEqual("拉萨市", page.Rows[0][0]);
        Assert.Equal(page.Rows.Select(row => row[0]), book.Rows("数据").Skip(1).Select(row => row[0]));
        Assert.Equal("市 · 显示 6 / 7 行，合计为全部", Row(book.Rows("说明"), "查找")[1]);
    }

    [Fact]
    public async Task Xlsx_OfATile_SaysWhatItsNumbersAre()
    {
        using var book = new ReadWorkbook(await File("leader", $"xlsx/{Prefectures}?year=2020"));

        var about = book.Rows("说明").Skip(1).ToLookup(row => (string)row[0]!, row => row[1]);
        Assert.Equal("总览", about["页面"].Single());
        Assert.Equal("2020 年各地市培训人次", about["标题"].Single());
        Assert.Contains("2020", (string)about["所选范围"].Single()!, StringComparison.Ordinal);
        Assert.Equal(new DateTime(2021, 9, 30), about["数据截至"].Single());
        Assert.StartsWith("2021-09-30-", (string)about["数据版本"].Single()!, StringComparison.Ordinal);
        Assert.Contains("模拟数据", (string)about["示例数据"].Single()!, StringComparison.Ordinal);
        Assert.Contains("trainings_completed", (string)about["指标"].Single()!, StringComparison.Ordinal);
        Assert.NotEqual("", about["定义"].Single());
        Assert.Equal("P01", about["依据"].Single());
    }

    [Theory]
    [InlineData("arrow")]
    [InlineData("parquet")]
    public async Task Records_OfATile_HaveThePagesRowsUnderTheCommandLinesNames(string format)
    {
        var page = OnPage("planner", "prefecture", "540200", "counties");

        var table = await Records("planner", $"{format}/counties/prefecture/540200");

        Assert.Equal(["county", "county_name"], table.ColumnNames.Take(2));
        var rows = table.Rows().ToList();
        Assert.Equal(page.Of("县区"), rows.Select(row => row.Text("county_name")));
        Assert.Equal(page.Of("完成培训人次"), rows.Select(row => AsShown(row.Text("trainings_completed")!)));
        Assert.Equal(page.Of("取证率"), rows.Select(row => row.Number("certification_rate")!.Value.ToString("0.0%", CultureInfo.InvariantCulture)));
        Assert.Equal("540202", rows[0].Text("county"));
    }

    [Fact]
    public async Task Spreadsheets_OfAHiddenNumber_SayThatItIsHiddenAsThePageDoes()
    {
        var page = OnPage("leader", "overview", "", "prefectures");
        Assert.Equal("<5", Row(page.Rows, "阿里地区")[page.Place("完成培训人次")]);

        var csv = Encoding.UTF8.GetString(await File("leader", $"csv/{Prefectures}"));
        using var book = new ReadWorkbook(await File("leader", $"xlsx/{Prefectures}"));

        Assert.Contains("\r\n阿里地区,<5,,", csv, StringComparison.Ordinal);
        Assert.Equal("<5", Row(book.Rows("数据"), "阿里地区")[page.Place("完成培训人次")]);
        Assert.Contains(book.Rows("说明"), row => (string?)row[0] == "小数值");
    }

    [Theory]
    [InlineData("arrow")]
    [InlineData("parquet")]
    public async Task Records_OfAHiddenNumber_AreNothingWithAFlagBeside(string format)
    {
        var rows = (await Records("leader", $"{format}/{Prefectures}")).Rows().ToList();

        var ngari = rows.Single(row => row.Text("prefecture") == "542500");
        Assert.Equal((null, true), (ngari.Number("trainings_completed"), ngari.Flag("trainings_completed_suppressed")));
        var lhasa = rows.Single(row => row.Text("prefecture") == "540100");
        Assert.Equal((true, false), (lhasa.Number("trainings_completed") > 0, lhasa.Flag("trainings_completed_suppressed")));
    }

    [Fact]
    public async Task Spreadsheets_OfANameThatWouldRun_HoldItAsText()
    {
        var csv = Encoding.UTF8.GetString(await File("planner", "csv/institutions/prefecture/540200"));
        using var book = new ReadWorkbook(await File("planner", "xlsx/institutions/prefecture/540200"));

        Assert.Contains($"\r\n'{ServedRegion.Running},", csv, StringComparison.Ordinal);
        var cell = book.Cells("数据").Single(one => one.InnerText == ServedRegion.Running);
        Assert.Equal((CellValues.InlineString, true), (cell.DataType!.Value, book.IsGuarded(cell)));
    }

    [Theory]
    [InlineData("csv", "text/csv", "prefecture-540200-counties-20210930.csv")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "prefecture-540200-counties-20210930.xlsx")]
    [InlineData("arrow", "application/vnd.apache.arrow.stream", "prefecture-540200-counties-20210930.arrows")]
    [InlineData("parquet", "application/vnd.apache.parquet", "prefecture-540200-counties-20210930.parquet")]
    public async Task File_OfATile_NamesPagePlaceTileAndDay(string format, string type, string name)
    {
        using var answer = await served.Get("planner", $"/export/{format}/counties/prefecture/540200");

        Assert.Equal((type, name), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.FileNameStar ?? answer.Content.Headers.ContentDisposition.FileName));
    }

    [Theory]
    [InlineData("leader", "csv/counties/prefecture/540200")]
    [InlineData("leader", "parquet/institutions/prefecture/540200")]
    [InlineData("planner", "xlsx/counties/prefecture/540300")]
    [InlineData("planner", "pdf/counties/prefecture/540200")]
    [InlineData("planner", "csv/nothing/overview")]
    [InlineData("planner", "csv/prefectures/nowhere")]
    [InlineData("planner", "csv/counties/prefecture/999999")]
    public async Task File_OfWhatTheViewerDoesNotSee_IsNotThere(string account, string path)
    {
        using var answer = await served.Get(account, $"/export/{path}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("steward")]
    [InlineData("admin")]
    public async Task File_ForARoleWithoutMetrics_IsRefused(string account)
    {
        foreach (var format in Formats)
        {
            using var answer = await served.Get(account, $"/export/{format}/{Prefectures}");
            Assert.Equal((HttpStatusCode.Redirect, "/sign-in"), (answer.StatusCode, answer.Headers.Location!.AbsolutePath));
        }
    }

    [Fact]
    public void Menu_OfATile_KeepsTheChoiceInEveryFileAndInTheLinkToItself()
    {
        using var context = served.Region.For("leader", "?year=2020&lang=en");

        var foot = Render(context, "overview", null).Find("#tile-prefectures .foot");

        Assert.Equal(Formats.Select(format => $"/export/{format}/prefectures/overview?year=2020&lang=en"), foot.QuerySelectorAll(".export a").Select(link => link.GetAttribute("href")));
        Assert.Equal("/overview?year=2020&lang=en#tile-prefectures", foot.QuerySelector(".take > a")!.GetAttribute("href"));
        Assert.Equal("overview-prefectures-20210930.png", foot.QuerySelector("[data-picture]")!.GetAttribute("data-picture"));
        Assert.All(foot.QuerySelectorAll("a, button, summary"), one => Assert.Contains("Trainings by prefecture", one.GetAttribute("aria-label"), StringComparison.Ordinal));
    }

    private static string AsShown(string exact) =>
        double.TryParse(exact, CultureInfo.InvariantCulture, out var number) ? number.ToString("#,0", CultureInfo.InvariantCulture) : exact;

    private static Cell Cell(List<Cell> cells, ShownTable page, int row, int column) => cells[(row * page.Headers.Count) + column];

    private static T[] Row<T>(IEnumerable<T[]> rows, string name) => rows.Single(row => Equals(row[0], name));

    private async Task<byte[]> File(string account, string path)
    {
        using var answer = await served.Get(account, $"/export/{path}");
        return await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }

    private async Task<ArrowTable> Records(string account, string path)
    {
        var bytes = await File(account, path);
        return path.StartsWith("arrow", StringComparison.Ordinal) ? Stream(bytes) : Parquet(bytes);
    }

    private static ArrowTable Stream(byte[] bytes)
    {
        using var reader = new ArrowStreamReader(bytes);
        var batches = new List<RecordBatch>();
        while (reader.ReadNextRecordBatch() is { } batch) batches.Add(batch);
        return new ArrowTable(reader.Schema, batches);
    }

    private static ArrowTable Parquet(byte[] bytes)
    {
        var file = Path.Combine(Path.GetTempPath(), $"ta-export-{Guid.NewGuid():n}.parquet");
        try
        {
            System.IO.File.WriteAllBytes(file, bytes);
            using var bench = Workbench.InMemory();
            return bench.Query($"select * from read_parquet('{file}')");
        }
        finally
        {
            System.IO.File.Delete(file);
        }
    }

    private ShownTable OnPage(string account, string page, string code, string tile, string query = "")
    {
        using var context = served.Region.For(account, query);
        var table = Render(context, page, code.Length == 0 ? null : code).Find($"#tile-{tile} table.data");
        return new(
            [.. table.QuerySelectorAll("thead th").Select(cell => cell.TextContent.Trim())],
            [.. table.QuerySelectorAll("tbody tr").Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToArray())]);
    }

    private static IRenderedComponent<DashboardPage> Render(BunitContext context, string page, string? code)
    {
        var rendered = context.Render<DashboardPage>(with => with.Add(one => one.Page, page).Add(one => one.Code, code));
        rendered.WaitForState(() => rendered.FindAll("[aria-busy], h1").Count > 0 && rendered.FindAll("[aria-busy]").Count == 0, TimeSpan.FromSeconds(20));
        return rendered;
    }

    private sealed record ShownTable(List<string> Headers, List<string[]> Rows)
    {
        public int Place(string header) => Headers.IndexOf(header);

        public IEnumerable<string> Of(string header) => Rows.Select(row => row[Place(header)]);
    }
}
