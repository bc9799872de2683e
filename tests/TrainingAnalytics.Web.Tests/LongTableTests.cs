using Bunit;
using TrainingAnalytics.Web.Components.Tiles;

namespace TrainingAnalytics.Web.Tests;

/// <summary>Sixty institutions in Lhasa.</summary>
public sealed class LongTableTests : IDisposable
{
    private const string Institutions = "{ id: long, kind: table, metrics: [trainings_completed], by: institution, drill: geo }";

    private readonly HandMadeRegion _region = new();

    public LongTableTests()
    {
        _region.Publish(2,
            "insert into core.dim_institution select 'J' || n, '学校' || n, 'School ' || n from range(60) as t(n)",
            """
            update marts.training set institution = 'J' || of_lhasa.n from (
                select rowid as place, row_number() over (order by rowid) % 60 as n from marts.training where prefecture = '540100' and year = 2021) as of_lhasa
            where marts.training.rowid = of_lhasa.place
            """);
        // The house looks for another version at most every 200 ms.
        Thread.Sleep(250);
    }

    [Fact]
    public void Table_OfSixtyRows_ShowsFiftyAndTheTotalAndSaysSo()
    {
        using var context = _region.For("planner");
        using var page = new TilePage(_region.House, Institutions, "prefecture", "540100");

        var frame = page.Render(context);

        Assert.Equal(LongTable.Rows + 1, frame.FindAll("tbody tr").Count);
        Assert.Equal("合计", frame.Find("tbody tr.total th").TextContent.Trim());
        Assert.StartsWith("显示前 50 行，共 60 行，合计为全部。", frame.Find(".rows").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("显示全部 60 行", frame.Find(".rows a").TextContent);
        Assert.Equal("/tiles/540100?rows=long", frame.Find(".rows a").GetAttribute("href"));
        Assert.Equal(61, page.View<CutView>().Table.Rows.Length);
    }

    [Fact]
    public void Table_AskedForAllItsRows_ShowsThemAndLeadsBack()
    {
        using var context = _region.For("planner");
        using var page = new TilePage(_region.House, Institutions, "prefecture", "540100", "en", ("rows", "long"));

        var frame = page.Render(context);

        Assert.Equal(61, frame.FindAll("tbody tr").Count);
        Assert.StartsWith("60 rows.", frame.Find(".rows").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("/tiles/540100?lang=en", frame.Find(".rows a").GetAttribute("href"));
    }

    [Fact]
    public void Table_OrderedByANumber_ShowsTheFirstOfThatOrder()
    {
        using var context = _region.For("planner");
        using var page = new TilePage(_region.House, Institutions, "prefecture", "540100", chosen: ("sort", "long.trainings_completed"));

        var shown = page.Render(context).FindAll("tbody tr:not(.total) td").Select(cell => cell.TextContent.Trim());

        var all = page.View<CutView>().Table.Rows.Where(row => !row.Total).Select(row => row.Cells[1]).ToList();
        Assert.Equal(60, all.Count);
        Assert.Equal(all.OrderBy(cell => cell.Exact as double? ?? double.MaxValue).Take(LongTable.Rows).Select(cell => cell.Text), shown);
    }

    [Fact]
    public void Table_SearchedForAName_FindsItAmongAllRows()
    {
        using var context = _region.For("planner");
        using var page = new TilePage(_region.House, Institutions, "prefecture", "540100", chosen: ("find", "long.学校59"));

        var frame = page.Render(context);

        Assert.Equal(["学校59", "合计"], frame.FindAll("tbody th").Select(cell => cell.TextContent.Trim()));
        Assert.Equal("显示 1 / 60 行，合计为全部", frame.Find("[role=status]").TextContent);
    }

    [Fact]
    public void Table_OfFewRows_SaysNothingOfThem()
    {
        using var context = _region.For("planner");
        using var page = new TilePage(_region.House, Institutions, "prefecture", "540200");

        Assert.Empty(page.Render(context).FindAll(".rows"));
    }

    public void Dispose() => _region.Dispose();
}
