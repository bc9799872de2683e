using System.Diagnostics;
using Bunit;
using TrainingAnalytics.Web.Components.Pages;
using TrainingAnalytics.Web.Start;

namespace TrainingAnalytics.Web.Tests;

/// <summary>Files of dashboards/ change while the server runs, as they do while somebody writes a page.</summary>
public sealed class LiveDashboardTests : IDisposable
{
    private const string Page = "dashboards/try.yml";
    private const string Training = "dashboards/metrics/training.yml";
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private readonly ProductCopy _product = new();
    private readonly StringWriter _console = new();
    private readonly HandMadeRegion _region;

    public LiveDashboardTests()
    {
        _product.Write(Page, With(Tile("first")));
        _region = new HandMadeRegion(_product.Files);
        DashboardLines.Follow(_region.House, TextWriter.Synchronized(_console));
    }

    public void Dispose()
    {
        _region.Dispose();
        _product.Dispose();
    }

    [Fact]
    public void Page_WhenATileIsAdded_ShowsItWithoutARestart()
    {
        Assert.Equal(["tile-first"], Tiles(Show("try")));

        _product.Write(Page, With(Tile("first"), Tile("second")));

        Assert.Equal(["tile-first", "tile-second"], Tiles(ShowUntil("try", page => page.FindAll("#tile-second").Count > 0)));
    }

    [Fact]
    public void Page_WrittenByRename_IsReadAgain()
    {
        _product.WriteByRename(Page, With(Tile("second")));

        Assert.Equal(["tile-second"], Tiles(ShowUntil("try", page => page.FindAll("#tile-second").Count > 0)));
    }

    [Fact]
    public void Page_WhoseFileBreaks_KeepsItsLastGoodStateUntilItIsRepaired()
    {
        _product.Write(Page, With(Tile("first"), "{ kind: pie, metrics: [nothing] }"));

        var broken = ShowUntil("try", page => page.FindAll(".faults").Count > 0);
        Assert.Equal(["tile-first"], Tiles(broken));
        Assert.Equal("1,034", broken.Find("#tile-first .value").TextContent);
        Assert.Contains("出错之前", broken.Find(".faults strong").TextContent, StringComparison.Ordinal);
        Assert.Equal(["dashboards/try.yml:5", "dashboards/try.yml:5"], broken.FindAll(".faults code").Select(code => code.TextContent));
        Assert.Contains("unknown metric 'nothing'. Expected: an id of dashboards/metrics.", broken.Find(".faults").TextContent, StringComparison.Ordinal);

        _product.Write(Page, With(Tile("second")));
        var repaired = ShowUntil("try", page => page.FindAll(".faults").Count == 0);
        Assert.Equal(["tile-second"], Tiles(repaired));
    }

    [Fact]
    public void Page_ThatWasNeverGood_ShowsItsFaultsInItsPlace()
    {
        _product.Write("dashboards/new.yml", "title: { zh-CN: 新, en: New }\nrows: [");

        var broken = ShowUntil("new", page => page.FindAll(".faults").Count > 0);
        Assert.Contains("未能显示", broken.Find(".notice").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("dashboards/new.yml:", broken.Find(".faults code").TextContent, StringComparison.Ordinal);

        _product.Write("dashboards/new.yml", With(Tile("first")));
        Assert.Equal(["tile-first"], Tiles(ShowUntil("new", page => page.FindAll("#tile-first").Count > 0)));
    }

    [Fact]
    public void Page_AboveItsOwnParent_IsToldAndShown()
    {
        _product.Write("dashboards/other.yml", "parent: try\n" + With(Tile("second")));
        _product.Write(Page, "parent: other\n" + With(Tile("second")));

        var page = ShowUntil("try", page => page.FindAll("#tile-second").Count > 0 && page.FindAll(".faults").Count > 0);
        Assert.Contains("不相配", page.Find(".faults strong").TextContent, StringComparison.Ordinal);
        Assert.Contains("parents in a circle: try → other → try", page.Find(".faults").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Metric_WhoseExpressionChanges_IsAskedAnew()
    {
        Assert.Equal("1,034", Show("try").Find("#tile-first .value").TextContent);

        _product.Change(Training, "expression: count(*)\n", "expression: 2 * count(*)\n");

        ShowUntil("try", page => page.Find("#tile-first .value").TextContent == "2,068");
    }

    [Fact]
    public void Metric_WhoseFileBreaks_KeepsItsPagesAsTheyWereAndHurtsNoOther()
    {
        _product.Change(Training, "expression: count(*)\n", "expression: 2 * count(*\n");

        var page = ShowUntil("try", page => page.FindAll(".faults").Count > 0);
        Assert.Equal("1,034", page.Find("#tile-first .value").TextContent);
        Assert.StartsWith("dashboards/metrics/training.yml:", page.Find(".faults code").TextContent, StringComparison.Ordinal);
        Assert.Empty(_region.House.Pages.Files["teachers"].Faults);
    }

    [Fact]
    public void Console_AfterEveryChange_IsToldAllFaults()
    {
        Assert.Equal("", _console.ToString());

        _product.Write(Page, With("{ kind: kpi, metrics: [nothing] }"));
        WaitFor(() => _console.ToString().Contains("  dashboards/try.yml:4: tile '1-1': unknown metric 'nothing'.", StringComparison.Ordinal));

        _product.Write(Page, With(Tile("first")));
        WaitFor(() => _console.ToString().Contains("0 处错误 / 0 faults", StringComparison.Ordinal));
    }

    [Fact]
    public void Console_AtTheStart_IsToldAllFaults()
    {
        _product.Write(Page, With("{ kind: kpi, metrics: [nothing] }"));
        _product.Write("dashboards/other.yml", "title: 1");
        using var region = new HandMadeRegion(_product.Files);
        using var console = new StringWriter();

        DashboardLines.Follow(region.House, console);

        var said = console.ToString();
        Assert.Contains("  dashboards/other.yml:1: title is '1'.", said, StringComparison.Ordinal);
        Assert.Contains("  dashboards/try.yml:4: tile '1-1': unknown metric 'nothing'.", said, StringComparison.Ordinal);
    }

    private static string With(params string[] tiles) =>
        "title: { zh-CN: 试, en: Try }\nrows:\n  - tiles:\n" + string.Concat(tiles.Select(tile => $"      - {tile}\n"));

    private static string Tile(string id) => $"{{ id: {id}, kind: kpi, metrics: [trainings_completed], where: {{ year: 2019 }}, target: true }}";

    private static string?[] Tiles(IRenderedComponent<DashboardPage> page) => [.. page.FindAll(".tile").Select(tile => tile.Id)];

    private IRenderedComponent<DashboardPage> ShowUntil(string name, Func<IRenderedComponent<DashboardPage>, bool> isThere)
    {
        IRenderedComponent<DashboardPage>? page = null;
        WaitFor(() => isThere(page = Show(name)));
        return page!;
    }

    private static void WaitFor(Func<bool> isThere)
    {
        var clock = Stopwatch.StartNew();
        while (!isThere())
        {
            Assert.True(clock.Elapsed < Deadline, "Not seen in time.");
            Thread.Sleep(50);
        }
    }

    private IRenderedComponent<DashboardPage> Show(string name)
    {
        var rendered = _region.For("leader").Render<DashboardPage>(with => with.Add(one => one.Page, name));
        rendered.WaitForState(() => rendered.FindAll("[aria-busy], h1").Count > 0 && rendered.FindAll("[aria-busy]").Count == 0, Deadline);
        return rendered;
    }
}
