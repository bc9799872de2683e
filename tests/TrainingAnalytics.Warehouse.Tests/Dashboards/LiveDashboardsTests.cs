using TrainingAnalytics.Warehouse.Dashboards.Live;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Tests.Models;

namespace TrainingAnalytics.Warehouse.Tests.Dashboards;

/// <summary>What stays and what changes when files of dashboards/ become faulty one after the other.</summary>
public sealed class LiveDashboardsTests : IDisposable
{
    private const string Metric = "expression: count(*), unit: { zh-CN: 次, en: times }, format: count, meaning: { zh-CN: 数, en: counted }";
    private readonly TemporaryProduct _product = new();

    public LiveDashboardsTests()
    {
        _product
            .Write("dashboards/metrics/dimensions.yml", "dimensions:\n  - { id: year, label: { zh-CN: 年, en: Year } }\n  - { id: sex, label: { zh-CN: 性别, en: Sex }, names: 'core.dim_sex(code, name_zh, name_en)' }\n")
            .Write("dashboards/metrics/clauses.yml", "P01: { at: 二, text: { zh-CN: 文, en: text } }\n")
            .Write("dashboards/metrics/one.yml", Mart("one"))
            .Write("dashboards/metrics/two.yml", Mart("two"))
            .Write("dashboards/first.yml", Page("one"))
            .Write("dashboards/second.yml", Page("two"))
            .Write("dashboards/words.yml", "title: { zh-CN: 文, en: Words }\nrows: [{ tiles: [{ kind: text, text: { zh-CN: 文, en: text } }] }]");
    }

    public void Dispose() => _product.Dispose();

    [Fact]
    public void State_OfGoodFiles_HasNoFaults()
    {
        using var live = new LiveDashboards(_product.Files);

        Assert.Equal([], live.Now.Faults);
        Assert.All(live.Now.Files.Values, page => Assert.NotNull(page.Page));
    }

    [Fact]
    public void Page_ThatBecomesFaulty_StaysAsItWas()
    {
        using var live = new LiveDashboards(_product.Files);

        _product.Write("dashboards/first.yml", Page("one") + "colour: red\n");
        var page = live.Refresh().Files["first"];

        Assert.Equal(["one"], page.Page!.Tiles.Single().Metrics);
        Assert.Equal("dashboards/first.yml:3: unknown key 'colour'", Said(Assert.Single(page.Faults)));
        Assert.True(page.IsOlder);
    }

    [Fact]
    public void Page_ThatIsRepaired_IsAsItsFileSays()
    {
        using var live = new LiveDashboards(_product.Files);
        _product.Write("dashboards/first.yml", "rows: [");
        live.Refresh();

        _product.Write("dashboards/first.yml", Page("two"));
        var page = live.Refresh().Files["first"];

        Assert.Equal(["two"], page.Page!.Tiles.Single().Metrics);
        Assert.Empty(page.Faults);
    }

    [Fact]
    public void Page_ThatWasNeverGood_IsNotShown()
    {
        _product.Write("dashboards/first.yml", Page("none"));
        using var live = new LiveDashboards(_product.Files);

        Assert.Null(live.Now.Files["first"].Page);
        Assert.NotNull(live.Now.Files["second"].Page);
    }

    [Theory]
    [InlineData("menu: 1\n", "menu: 1\n", "menu 1 is the place of 'first' too")]
    [InlineData("parent: second\n", "parent: first\n", "parents in a circle: second → first → second")]
    [InlineData("menu: 1\n", "parent: gone\n", "unknown parent 'gone'")]
    public void Page_ThatDoesNotFitTheOthers_IsToldAndShownAsItsFileSays(string first, string second, string said)
    {
        _product.Write("dashboards/first.yml", first + Page("one")).Write("dashboards/second.yml", second + Page("two"));
        using var live = new LiveDashboards(_product.Files);

        var page = live.Now.Files["second"];

        Assert.Equal(["two"], page.Page!.Tiles.Single().Metrics);
        Assert.False(page.IsOlder);
        Assert.Equal($"dashboards/second.yml:1: {said}", Said(Assert.Single(page.Faults)));
    }

    [Fact]
    public void Page_ThatIsTakenAway_IsGone()
    {
        using var live = new LiveDashboards(_product.Files);

        File.Delete(Path.Combine(_product.Files.Dashboards, "first.yml"));

        Assert.Equal(["second", "words"], live.Refresh().Files.Keys);
    }

    [Theory]
    [InlineData("expression: count(*)", "expression: count(*")]
    [InlineData("mart: one", "mart: [one")]
    [InlineData("clause: P01", "clause: P99")]
    public void Metrics_OfAFileThatBecomesFaulty_StayAsTheyWere(string from, string to)
    {
        using var live = new LiveDashboards(_product.Files);

        _product.Write("dashboards/metrics/one.yml", Mart("one").Replace(from, to, StringComparison.Ordinal));
        _product.Write("dashboards/metrics/two.yml", Mart("two").Replace("count(*)", "count(sex)", StringComparison.Ordinal));
        var now = live.Refresh();

        Assert.Equal("count(*)", now.Files["first"].Catalogue.Metrics["one"].Expression);
        Assert.Equal("count(sex)", now.Files["second"].Catalogue.Metrics["two"].Expression);
        Assert.Equal(["dashboards/metrics/one.yml"], now.Files["first"].Faults.Select(fault => fault.File).Distinct());
        Assert.Empty(now.Files["second"].Faults);
        Assert.Empty(now.Files["words"].Faults);
    }

    [Fact]
    public void Metrics_ThatWereNeverGood_LeaveTheirPagesUnshown()
    {
        _product.Write("dashboards/metrics/one.yml", Mart("one").Replace("count(*)", "count(*", StringComparison.Ordinal));
        using var live = new LiveDashboards(_product.Files);

        Assert.Null(live.Now.Files["first"].Page);
        Assert.Equal(["dashboards/metrics/one.yml"], live.Now.Files["first"].Faults.Select(fault => fault.File));
        Assert.NotNull(live.Now.Files["second"].Page);
    }

    [Fact]
    public void Page_WhoseMetricIsTakenAway_KeepsItAndItsDefinition()
    {
        using var live = new LiveDashboards(_product.Files);

        _product.Write("dashboards/metrics/one.yml", Mart("one").Replace("id: one", "id: renamed", StringComparison.Ordinal));
        var now = live.Refresh();

        Assert.Equal("count(*)", now.Files["first"].Catalogue.Metrics["one"].Expression);
        Assert.Equal("dashboards/first.yml:2: tile '1-1': unknown metric 'one'", Said(Assert.Single(now.Files["first"].Faults)));
        Assert.DoesNotContain("one", now.Metrics.Catalogue.Metrics.Keys);
    }

    [Theory]
    [InlineData("dimensions.yml", "dimensions: [{ id: year }]")]
    [InlineData("clauses.yml", "P01: { at: 二 }")]
    public void File_ThatAllMetricsNeed_IsToldOnEveryPageWithMetricsAndStaysAsItWas(string file, string broken)
    {
        using var live = new LiveDashboards(_product.Files);

        _product.Write($"dashboards/metrics/{file}", broken);
        var now = live.Refresh();

        Assert.Equal(2, now.Metrics.Catalogue.Dimensions.Count);
        Assert.Equal("text", now.Metrics.Clauses.ByNumber["P01"].Text.En);
        Assert.All(["first", "second"], id => Assert.Equal([$"dashboards/metrics/{file}"], now.Files[id].Faults.Select(fault => fault.File)));
        Assert.All(["first", "second"], id => Assert.NotNull(now.Files[id].Page));
        Assert.Empty(now.Files["words"].Faults);
    }

    [Fact]
    public void Catalogue_WhileMetricsStandAsTheyDid_IsTheSame()
    {
        using var live = new LiveDashboards(_product.Files);
        var before = live.Now.Metrics.Catalogue;

        _product.Write("dashboards/first.yml", Page("two"));

        Assert.Same(before, live.Refresh().Metrics.Catalogue);
    }

    [Fact]
    public void Files_WithACharacterTakenAway_AreReadToTheirFaults()
    {
        using var live = new LiveDashboards(_product.Files);
        foreach (var (file, text) in new[] { ("first.yml", Page("one")), ("metrics/one.yml", Mart("one")), ("metrics/dimensions.yml", File.ReadAllText(Path.Combine(_product.Files.Dashboards, "metrics/dimensions.yml"))) })
        {
            foreach (var at in Enumerable.Range(0, text.Length).Where(at => at % 3 == 0))
            {
                _product.Write($"dashboards/{file}", text.Remove(at, 1));
                Assert.NotNull(live.Refresh().Files["first"].Page);
            }

            _product.Write($"dashboards/{file}", text);
            Assert.Empty(live.Refresh().Faults);
        }
    }

    private static string Mart(string name) => $"mart: {name}\ndimensions: [year, sex]\nmetrics:\n  - {{ id: {name}, label: {{ zh-CN: 数, en: Count }}, {Metric}, clause: P01 }}\n";

    private static string Page(string metric) => $"title: {{ zh-CN: 页, en: Page }}\nrows: [{{ tiles: [{{ kind: kpi, metrics: [{metric}] }}] }}]\n";

    private static string Said(ProductFault fault) => $"{fault.File}:{fault.Line}: {fault.Found}";
}
