using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Tests.Dashboards;

public sealed class PageRulesTests
{
    private const string Kinds = "kpi, bar, line, table, bullet, heatmap, map, multiples, text";
    private static readonly MetricCatalogue Catalogue = MetricCatalogue.Read(ProductFiles.Find());

    private static readonly string Dimensions = string.Join(", ", Catalogue.Metrics["frontline_fund_ratio"].Mart.Dimensions);

    [Fact]
    public void Dashboards_OfTheProduct_HaveNoFault() =>
        Assert.Equal([], DashboardFolder.PageFaults(ProductFiles.Find(), Catalogue).Select(fault => fault.ToString()));

    [Theory]
    [InlineData("kind: kpi; metrics: [trainings]", "metrics", "unknown metric 'trainings'. Expected: an id of dashboards/metrics. Correct the id or define the metric.")]
    [InlineData("kind: kpi; metrics: [apprentices]; beside: share", "beside", "unknown metric 'share'. Expected: an id of dashboards/metrics. Correct the id or define the metric.")]
    [InlineData("kind: table; metrics: [apprentices, apprentices]; by: prefecture", "metrics", "metric 'apprentices' is there twice. Expected: each metric once. Remove one.")]
    [InlineData("kind: kpi; metrics: [apprentices, incubator_bases]", "metrics", "a kpi tile with 2 metrics. Expected: one metric. Make a tile of each.")]
    [InlineData("kind: bar; metrics: [apprentices]", "kind", "a bar tile without by. Expected: the dimension of the tile's rows. Add by.")]
    [InlineData("kind: table; by: prefecture", "kind", "a table tile without metrics. Expected: ids of dashboards/metrics. Add metrics.")]
    [InlineData("kind: heatmap; metrics: [apprentices]; by: prefecture", "kind", "a heatmap tile without across. Expected: the dimension of the heat map's columns. Add across.")]
    [InlineData("kind: heatmap; metrics: [apprentices]; by: month; across: month", "across", "rows and columns are both by 'month'. Expected: two dimensions. Correct one of the two.")]
    [InlineData("kind: map; metrics: [trainings_completed]; by: month", "by", "a map by 'month'. Expected: by: prefecture or by: county. Correct it, or take another kind.")]
    [InlineData("kind: line; metrics: [trainings_completed]; by: county", "by", "a line by 'county'. Expected: by: month, quarter or year. Correct it, or take kind: bar.")]
    [InlineData("kind: bar; metrics: [frontline_fund_ratio]; by: trainee_group", "by", "metric 'frontline_fund_ratio' cannot be cut by 'trainee_group'. Expected: one of ITS DIMENSIONS. Correct the dimension, or take another metric.")]
    [InlineData("kind: kpi; metrics: [frontline_fund_ratio]; where: { institution: I1 }", "where", "metric 'frontline_fund_ratio' cannot be filtered by 'institution'. Expected: some of ITS DIMENSIONS. Correct the dimension, or take another metric.")]
    [InlineData("kind: kpi; metrics: [apprentices]; where: { year: last }", "where", "year is 'last'. Expected: a year like 2020, or all. Correct the value.")]
    [InlineData("kind: kpi; metrics: [trainings_completed]; where: { quarter: 2020-3 }", "where", "quarter is '2020-3'. Expected: a quarter like 2020Q3. Correct the value.")]
    [InlineData("kind: kpi; metrics: [trainings_completed]; where: { month: 2020-13 }", "where", "month is '2020-13'. Expected: a month like 2020-07. Correct the value.")]
    [InlineData("kind: kpi; metrics: [trainings_completed]; where: { prefecture: 540202 }", "where", "prefecture is '540202'. Expected: a prefecture's code like 540200. Correct the value.")]
    [InlineData("kind: kpi; metrics: [trainings_completed]; where: { county: 540200 }", "where", "county is '540200'. Expected: a county's code like 540202. Correct the value.")]
    [InlineData("kind: kpi; metrics: [trainings_completed]; where: { training_type: }", "where", "training_type is ''. Expected: one code. Correct the value.")]
    [InlineData("kind: kpi; metrics: [certification_rate]; target: true", "target", "target: true, but certification_rate has no target. Expected: a metric with a target. Remove target or take another metric.")]
    [InlineData("kind: bullet; metrics: [certification_rate]; by: prefecture", "metrics", "a bullet tile, but certification_rate has no target. Expected: a metric with a target. Take another metric or kind: bar.")]
    [InlineData("kind: bar; metrics: [apprentices]; by: prefecture; drill: county", "drill", "unknown page 'county'. Expected: geo, or a page whose scope is the tile's by. Correct the name or write the page.")]
    [InlineData("kind: bar; metrics: [trainings_completed]; by: county; drill: place", "drill", "page 'place' stands for one prefecture, but the tile is by 'county'. Expected: a page whose scope is the tile's by. Correct drill or by.")]
    [InlineData("kind: bar; metrics: [trainings_completed]; by: county; drill: page", "drill", "page 'page' stands for the whole region, but the tile is by 'county'. Expected: a page whose scope is the tile's by. Correct drill or by.")]
    [InlineData("kind: bar; metrics: [trainings_completed]; by: county; drill: geo", "drill", "drill: geo, but no page has scope: county. Expected: a page of the next place down. Write that page or remove drill.")]
    [InlineData("kind: kpi; metrics: [apprentices]; width: 13", "width", "width is 13. Expected: 1 to 12 columns. Correct the width.")]
    [InlineData("kind: kpi; metrics: [apprentices]; by: prefecture", "by", "a kpi tile has no by. Expected: by on bar, line, table, bullet, heatmap, map, multiples. Remove by or take another kind.")]
    [InlineData("kind: bar; metrics: [apprentices]; by: prefecture; across: month", "across", "a bar tile has no across. Expected: across on heatmap. Remove across or take another kind.")]
    [InlineData("kind: bar; metrics: [apprentices]; by: prefecture; rank: true", "rank", "a bar tile has no rank. Expected: rank on table. Remove rank or take another kind.")]
    [InlineData("kind: map; metrics: [apprentices]; by: prefecture; change: true", "change", "a map tile has no change. Expected: change on kpi, bar, line, table, bullet. Remove change or take another kind.")]
    [InlineData("kind: text; text: { zh-CN: 文, en: text }; metrics: [apprentices]", "metrics", "a text tile has no metrics. Expected: metrics on kpi, bar, line, table, bullet, heatmap, map, multiples. Remove metrics or take another kind.")]
    [InlineData("kind: text", "kind", "a text tile without text. Expected: the text in zh-CN and en. Add text.")]
    public void Tile_AgainstOneRule_IsToldAtItsKey(string tile, string key, string expected)
    {
        var page = Page(["- tiles:", "    - id: one", .. tile.Split("; ").Select(part => "      " + part)]);
        // A key that is missing is told where the tile begins.
        var line = expected.Contains("without", StringComparison.Ordinal) ? 4 : Array.FindIndex(page.Split('\n'), text => text.TrimStart().StartsWith(key + ":", StringComparison.Ordinal)) + 1;
        Assert.Equal([$"dashboards/page.yml:{line}: tile 'one': {expected.Replace("ITS DIMENSIONS", Dimensions, StringComparison.Ordinal)}"], Judge(page));
    }

    [Theory]
    [InlineData("{ kind: kpi, metrics: [apprentices], colour: red }", "unknown key 'colour'. Expected: one of id, kind, title, metrics, beside, by, across, where, target, rank, change, width, drill, text. Correct the name or remove it.")]
    [InlineData("{ metrics: [apprentices] }", "kind is missing. Expected: a kind of tile. Add kind.")]
    [InlineData("{ kind: pie, metrics: [apprentices] }", $"unknown kind 'pie'. Expected: one of {Kinds}. Correct the kind.")]
    [InlineData("{ kind: KPI, metrics: [apprentices] }", $"unknown kind 'KPI'. Expected: one of {Kinds}. Correct the kind.")]
    [InlineData("{ kind: kpi, metrics: [apprentices], width: wide }", "width is 'wide'. Expected: a whole number. Correct width.")]
    [InlineData("{ kind: kpi, metrics: [apprentices], target: yes }", "target is 'yes'. Expected: true or false. Correct target.")]
    [InlineData("{ kind: kpi, metrics: [apprentices], where: [year] }", "where is a list. Expected: dimensions, each with one code. Correct where.")]
    [InlineData("{ kind: kpi, metrics: [apprentices], where: { year: [2019, 2020] } }", "where is a mapping. Expected: dimensions, each with one code. Correct where.")]
    [InlineData("{ kind: kpi, metrics: [apprentices], title: 学徒 }", "title is '学徒'. Expected: title: { zh-CN: …, en: … }. Correct title.")]
    [InlineData("{ kind: kpi, metrics: [apprentices], title: { zh-CN: 学徒 } }", "title has no en. Expected: texts in zh-CN and en. Add the text.")]
    [InlineData("{ kind: text, text: { zh-CN: ' ', en: text } }", "text has no zh-CN. Expected: texts in zh-CN and en. Add the text.")]
    [InlineData("{ id: a.b, kind: kpi, metrics: [apprentices] }", "tile 'a.b': id is 'a.b'. Expected: small letters, digits and '-'. Correct the id.")]
    [InlineData("kpi", "one of tiles has no keys. Expected: keys with values. Correct it.")]
    public void Tile_OfAnotherForm_IsToldAtItsLine(string tile, string expected) =>
        Assert.Contains($"dashboards/page.yml:4: {expected}", Judge(Page("- tiles:", "    - " + tile)));

    [Theory]
    [InlineData("colour: red", "unknown key 'colour'. Expected: one of title, lead, menu, scope, parent, audience, filters, rows. Correct the name or remove it.")]
    [InlineData("lead: words", "lead is 'words'. Expected: lead: { zh-CN: …, en: … }. Correct lead.")]
    [InlineData("audience: [everybody]", "unknown audience 'everybody'. Expected: some of leader, planner, supervisor. Correct it, or leave audience out.")]
    [InlineData("filters: [year]", "filter 'year' is a time. Expected: period. Write period: it offers year, quarter, month and more.")]
    [InlineData("filters: [fund_source]", "filter 'fund_source' changes nothing: no metric of the page has it. Expected: a dimension of the page's metrics. Remove the filter.")]
    [InlineData("menu: -1", "menu is -1. Expected: 1 or more; 0 keeps the page out of the menu. Correct the place.")]
    [InlineData("menu: 7", "menu 7 is the place of 'first' too. Expected: a place of its own. Choose another number.")]
    [InlineData("menu: first", "menu is 'first'. Expected: a whole number. Correct menu.")]
    [InlineData("parent: nowhere", "unknown parent 'nowhere'. Expected: a page: first, page, place, up. Correct the name or write the page.")]
    [InlineData("parent: page", "parents in a circle: page → page. Expected: a way up that ends. Remove one of these parents.")]
    [InlineData("scope: fund_source", "the page stands for one fund_source, but no metric of its tiles knows it. Expected: a metric with fund_source among its dimensions. Add a tile, or correct the scope.")]
    public void Page_AgainstOneRule_IsToldAtItsKey(string line, string expected) =>
        Assert.Equal([$"dashboards/page.yml:1: {expected}"], Judge(line + "\n" + Page("- tiles: [{ kind: kpi, metrics: [apprentices] }]")));

    [Theory]
    [InlineData("filters: [colour]", "unknown filter 'colour'. Expected: period, or some of ")]
    [InlineData("scope: colour", "unknown scope 'colour'. Expected: one of ")]
    [InlineData("scope: month", "unknown scope 'month'. Expected: one of ")]
    public void Page_NamingAnUnknownDimension_IsToldTheKnownOnes(string line, string expected)
    {
        var fault = Assert.Single(Judge(line + "\n" + Page("- tiles: [{ kind: kpi, metrics: [apprentices] }]")));

        Assert.StartsWith($"dashboards/page.yml:1: {expected}", fault, StringComparison.Ordinal);
        Assert.Contains("prefecture", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rows: [{ tiles: [{ kind: kpi, metrics: [apprentices] }] }]", "title is missing. Expected: title: { zh-CN: …, en: … }. Add both texts.")]
    [InlineData("title: { zh-CN: 页, en: Page }", "the page has no rows. Expected: rows with tiles. Add a row.")]
    [InlineData("title: { zh-CN: 页, en: Page }\nrows: [{ title: { zh-CN: 行, en: Row } }]", "a row without tiles. Expected: tiles. Add a tile or remove the row.")]
    [InlineData("- title", "no keys with values. Expected: a page with title and rows. Write the page.")]
    [InlineData("", "no keys with values. Expected: a page with title and rows. Write the page.")]
    [InlineData("title: { zh-CN: 页", "no valid YAML: ")]
    [InlineData("rows: [1", "no valid YAML: ")]
    public void Page_ThatIsNotWhole_IsToldWhatIsMissing(string yaml, string expected)
    {
        var fault = Assert.Single(Judge(yaml));

        Assert.Contains(": " + expected, fault, StringComparison.Ordinal);
        Assert.Matches("^dashboards/page.yml:[12]: ", fault);
    }

    [Theory]
    [InlineData("loads", "the page is called 'loads', and so is a page that is code. Expected: a name of its own. Rename the file.")]
    [InlineData("Über_uns", "the page is called 'Über_uns'. Expected: small letters, digits and '-', a letter first. Rename the file.")]
    public void Page_WithANameThatCannotBeAnAddress_IsTold(string name, string expected) =>
        Assert.Equal([$"dashboards/{name}.yml:1: {expected}"], Faults((name, Page("- tiles: [{ kind: kpi, metrics: [apprentices] }]"))));

    [Fact]
    public void Page_OfOnePlaceInTheMenu_IsTold() => Assert.Equal(
        ["dashboards/page.yml:1: a page with a scope is in the menu. Expected: no menu: its address needs a code. Remove menu."],
        Judge("menu: 3\nscope: county\n" + Page("- tiles: [{ kind: kpi, metrics: [trainings_completed] }]")));

    [Fact]
    public void Pages_AboveEachOther_AreBothTold() => Assert.Equal(
        [
            "dashboards/page.yml:1: parents in a circle: page → up → page. Expected: a way up that ends. Remove one of these parents.",
            "dashboards/up.yml:1: parents in a circle: up → page → up. Expected: a way up that ends. Remove one of these parents.",
        ],
        Judge("parent: up\n" + Page("- tiles: [{ kind: kpi, metrics: [apprentices] }]")));

    [Fact]
    public void Page_WithSeveralFaults_TellsAllAtOnceInOrder()
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

        Assert.Equal([2, 3, 6, 7], faults.Select(fault => int.Parse(fault.Split(':')[1], null)));
    }

    [Fact]
    public void BrokenPage_BesideGoodOnesThatLeadToIt_HurtsOnlyItself()
    {
        var faults = Faults(
            ("bad", "rows: [1"),
            ("good", "parent: bad\n" + Page("- tiles: [{ kind: bar, metrics: [apprentices], by: prefecture, drill: bad }]")),
            ("geo", Page("- tiles: [{ kind: bar, metrics: [apprentices], by: prefecture, drill: geo }]")));

        Assert.StartsWith("dashboards/bad.yml:", Assert.Single(faults), StringComparison.Ordinal);
    }

    private static string Page(params string[] rows) => "title: { zh-CN: 页, en: Page }\nrows:\n" + string.Join('\n', rows.Select(row => "  " + row));

    private static string[] Judge(string yaml) => Faults(
        ("page", yaml),
        ("place", "scope: prefecture\n" + Page("- tiles: [{ kind: kpi, metrics: [apprentices] }]")),
        ("first", "menu: 7\n" + Page("- tiles: [{ kind: kpi, metrics: [apprentices] }]")),
        ("up", "parent: page\n" + Page("- tiles: [{ kind: kpi, metrics: [apprentices] }]")));

    private static string[] Faults(params (string Id, string Yaml)[] pages) =>
        [.. DashboardFolder.Judge(pages.ToImmutableSortedDictionary(page => page.Id, page => PageFile.Parse(page.Id, page.Yaml)), Catalogue)
            .Faults.Select(fault => fault.ToString())];
}
