using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Tests.Dashboards;

public sealed class PageRulesTests
{
    private static readonly MetricCatalogue Catalogue = MetricCatalogue.Read(Path.Combine(ProductFiles.Find().Dashboards, "metrics"));

    [Fact]
    public void Dashboards_OfTheProduct_HaveNoFault() =>
        Assert.Empty(DashboardFolder.Read(ProductFiles.Find().Dashboards, Catalogue).Faults);

    [Theory]
    [InlineData("{ kind: kpi, metrics: [trainings] }", "metric 'trainings' is not defined")]
    [InlineData("{ kind: kpi, metrics: [apprentices, incubator_bases] }", "shows one metric")]
    [InlineData("{ kind: pie, metrics: [apprentices] }", "'pie' is no kind of tile")]
    [InlineData("{ kind: bar, metrics: [apprentices] }", "'by' is missing")]
    [InlineData("{ kind: bar, metrics: [apprentices], by: trainee_group }", "cannot be cut by 'trainee_group'")]
    [InlineData("{ kind: kpi, metrics: [frontline_fund_ratio], where: { institution: I1 } }", "cannot be filtered by 'institution'")]
    [InlineData("{ kind: kpi, metrics: [apprentices], where: { year: last } }", "year 'last' is neither a year nor all")]
    [InlineData("{ kind: kpi, metrics: [certification_rate], target: true }", "none of certification_rate has a target")]
    [InlineData("{ kind: bar, metrics: [apprentices], by: prefecture, drill: county }", "names no page")]
    [InlineData("{ kind: bar, metrics: [apprentices], by: county, drill: place }", "leads to a page of one prefecture")]
    [InlineData("{ kind: kpi, metrics: [apprentices], width: 13 }", "width 13")]
    [InlineData("{ kind: kpi, metrics: [apprentices], colour: red }", "unknown key 'colour'")]
    [InlineData("{ kind: text }", "needs 'text'")]
    [InlineData("{ kind: text, text: { en: only } }", "'zh-CN' is missing")]
    public void Tile_WithOneFault_IsToldWithItsLine(string tile, string said)
    {
        var faults = Judge($"title: {{ zh-CN: 页, en: Page }}\nrows:\n  - tiles:\n      - {tile}\n");

        var fault = Assert.Single(faults);
        Assert.Equal(("page.yml", 4), (fault.File, fault.Line));
        Assert.Contains(said, fault.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_WithSeveralFaults_TellsAllAtOnce()
    {
        var faults = Judge("""
            title: { zh-CN: 页, en: Page }
            audience: [everybody]
            filters: [colour]
            rows:
              - tiles:
                  - { id: one, kind: kpi, metrics: [nothing] }
                  - { id: one, kind: kpi, metrics: [apprentices] }
            """);

        Assert.Equal(4, faults.Length);
    }

    [Fact]
    public void Page_ThatIsNoYaml_IsAFaultWithItsLine()
    {
        var fault = Assert.Single(Judge("title: { zh-CN: 页\nrows: ["));

        Assert.True(fault.Line > 0);
    }

    [Fact]
    public void BrokenPage_BesideAGoodOne_HurtsOnlyItself()
    {
        var folder = DashboardFolder.Judge(
            ImmutableSortedDictionary<string, PageFile>.Empty
                .Add("bad", PageFile.Parse("bad", "bad.yml", "rows: [1"))
                .Add("good", PageFile.Parse("good", "good.yml", "title: { zh-CN: 好, en: Good }")),
            Catalogue);

        Assert.NotEmpty(folder.Files["bad"].Faults);
        Assert.Empty(folder.Files["good"].Faults);
    }

    private static ImmutableArray<PageFault> Judge(string yaml)
    {
        var place = PageFile.Parse("place", "place.yml", "title: { zh-CN: 地, en: Place }\nscope: prefecture");
        return DashboardFolder.Judge(
            ImmutableSortedDictionary<string, PageFile>.Empty.Add("page", PageFile.Parse("page", "page.yml", yaml)).Add("place", place),
            Catalogue).Faults;
    }
}
