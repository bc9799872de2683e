using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Reports.Workbooks;

namespace TrainingAnalytics.Warehouse.Tests.Reports;

public sealed class WorkbookFileTests
{
    private static readonly DateOnly Day = new(2021, 9, 30);

    [Fact]
    public void Sheet_OfATextThatRuns_IsGuardedAndKeptAsItIs()
    {
        var table = new SheetTable("t", ["a", "b"], [["=1+1", -5m], ["@x", "\tx"], ["0012", null]]);

        using var book = new ReadWorkbook(WorkbookFile.Of([table], Day));

        Assert.Equal([["a", "b"], ["=1+1", -5m], ["@x", "\tx"], ["0012", null]], book.Rows("t"));
        Assert.Equal(["=1+1", "@x", "\tx"], book.Cells("t").Where(book.IsGuarded).Select(cell => cell.InlineString!.InnerText));
    }

    [Theory]
    [InlineData(MetricFormat.Count, "#,##0")]
    [InlineData(MetricFormat.Percent, "0.0%")]
    [InlineData(MetricFormat.Yuan, "#,##0.00")]
    [InlineData(MetricFormat.Ratio, "#,##0.00")]
    [InlineData(null, "General")]
    public void Number_OfAMetric_IsExactAndWrittenAsTheMetricIs(MetricFormat? format, string written)
    {
        using var book = new ReadWorkbook(WorkbookFile.Of([new SheetTable("t", ["a"], [[new SheetNumber(0.12345, format)]])], Day));

        var cell = book.Cells("t").Last();
        Assert.Empty(book.Faults);
        Assert.Equal((0.12345m, written), (book.Rows("t")[1][0], book.FormatOf(cell)));
    }

    [Fact]
    public void Workbook_OfTheSameTables_HasTheSameBytes()
    {
        SheetTable[] tables = [new("t", ["a"], [["x"]])];

        Assert.Equal(WorkbookFile.Of([.. tables], Day), WorkbookFile.Of([.. tables], Day));
    }
}
