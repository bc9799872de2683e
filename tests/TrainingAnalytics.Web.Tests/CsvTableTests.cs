using System.Text;
using TrainingAnalytics.Web.Components.Tiles;

namespace TrainingAnalytics.Web.Tests;

public sealed class CsvTableTests
{
    [Fact]
    public void Csv_ForASpreadsheet_HasAMarkExactNumbersAndNothingThatRuns()
    {
        var table = new TableView(
            [new("地市", false, "prefecture"), new("完成", true, "trainings_completed")],
            [new([new("=1+1", "x"), new("1,034", 1034.0)]), new([new("甲, \"乙\"", "y"), new("无数据", null)])]);

        var bytes = CsvTable.Bytes(table);

        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes.Take(3));
        Assert.Equal("地市,完成\r\n'=1+1,1034\r\n\"甲, \"\"乙\"\"\",\r\n", Encoding.UTF8.GetString(bytes.AsSpan(3)));
    }

    [Theory]
    [InlineData(";=1", "\";=1\"")]
    [InlineData("甲;=1", "\"甲;=1\"")]
    [InlineData("甲\t=1", "\"甲\t=1\"")]
    [InlineData("甲\r\n=1", "\"甲\r\n=1\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("=1;2", "\"'=1;2\"")]
    public void Csv_OfATextWithAnotherCountrysSeparator_KeepsItInOneField(string text, string written)
    {
        var bytes = CsvTable.Bytes(new TableView([new("机构", false, "institution")], [new([new(text, text)])]));

        Assert.Equal($"机构\r\n{written}\r\n", Encoding.UTF8.GetString(bytes.AsSpan(3)));
    }
}
