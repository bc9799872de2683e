using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Tests.Dashboards;

public sealed class TileMapTests
{
    [Theory]
    [InlineData("prefecture", 7)]
    [InlineData("county", 74)]
    public void Map_OfTheProduct_HasAPlaceForEveryCodeAndNoTwoInOne(string level, int count)
    {
        var files = ProductFiles.Find();
        var map = TileMap.Read(files, level);
        var codes = File.ReadLines(Path.Combine(files.Sql, "sources", "regions.csv")).Skip(1)
            .Select(line => line.Split(',')).Where(cells => cells[3] == level).Select(cells => cells[0]).ToHashSet();

        Assert.Empty(map.Faults);
        Assert.Equal(count, codes.Count);
        Assert.Equal(codes.Order(StringComparer.Ordinal), map.Cells.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(count, map.Cells.Values.Distinct().Count());
    }

    [Fact]
    public void Map_OfThePrefectures_HasThemWhereAReaderExpectsThem()
    {
        var cells = TileMap.Read(ProductFiles.Find(), "prefecture").Cells;

        // Ngari in the west, Nagqu in the north, Chamdo in the east, Lhasa between them; the south below.
        Assert.All(cells.Values, cell => Assert.True(cells["542500"].Column <= cell.Column && cells["540600"].Row <= cell.Row && cells["540300"].Column >= cell.Column));
        Assert.True(cells["540500"].Row > cells["540100"].Row && cells["540200"].Column < cells["540100"].Column && cells["540400"].Column > cells["540100"].Column);
    }

    [Theory]
    [InlineData("540100,3", "'540100,3'")]
    [InlineData("540100,3,0", "'540100,3,0'")]
    [InlineData("540600,2,2", "column 2, row 2 is taken already")]
    [InlineData("540200,9,9", "540200 stands twice")]
    public void Map_WithAWrongLine_NamesFileLineAndWhat(string line, string found)
    {
        var fault = Assert.Single(TileMap.Parse("dashboards/maps/prefecture.csv", ["code,column,row", "540200,2,2", line]).Faults);

        Assert.Equal(("dashboards/maps/prefecture.csv", 3, found), (fault.File, fault.Line, fault.Found));
    }
}
