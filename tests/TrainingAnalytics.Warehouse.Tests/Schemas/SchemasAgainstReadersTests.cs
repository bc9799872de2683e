using System.Text.RegularExpressions;
using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Contracts;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Tests.Models;

namespace TrainingAnalytics.Warehouse.Tests.Schemas;

/// <summary>What the schemas offer is what the readers take: each reader lists its keys and words where it meets a strange one.</summary>
public sealed partial class SchemasAgainstReadersTests : IDisposable
{
    private const string Strange = "strange_key";
    private readonly TemporaryProduct _product = new();

    public void Dispose() => _product.Dispose();

    [Theory]
    [InlineData(null, "strange_key: 1")]
    [InlineData("row", "rows: [{ strange_key: 1 }]")]
    [InlineData("tile", "rows: [{ tiles: [{ strange_key: 1 }] }]")]
    public void Keys_OfPages_AreThoseOfTheReader(string? definition, string yaml) =>
        AssertSame(SchemaFile.Read(SchemaFile.Page).Keys(definition), Known(PageFile.Parse("page", yaml).Faults));

    [Theory]
    [InlineData(SchemaFile.Metrics, null, "training.yml", "strange_key: 1")]
    [InlineData(SchemaFile.Metrics, "metric", "training.yml", "metrics: [{ strange_key: 1 }]")]
    [InlineData(SchemaFile.Dimensions, null, "dimensions.yml", "strange_key: 1")]
    [InlineData(SchemaFile.Dimensions, "dimension", "dimensions.yml", "dimensions: [{ strange_key: 1 }]")]
    [InlineData(SchemaFile.Clauses, "clause", "clauses.yml", "P01: { strange_key: 1 }")]
    public void Keys_OfDefinitions_AreThoseOfTheReader(string schema, string? definition, string file, string yaml) =>
        AssertSame(SchemaFile.Read(schema).Keys(definition), Known(Definitions(file, yaml)));

    [Theory]
    [InlineData(null, "strange_key: 1")]
    [InlineData("parameter", "parameters: [{ strange_key: 1 }]")]
    public void Keys_OfPatterns_AreThoseOfTheReader(string? definition, string yaml) =>
        AssertSame(SchemaFile.Read(SchemaFile.Pattern).Keys(definition), Known(Patterns(yaml)));

    [Fact]
    public void Kinds_OfTiles_AreThoseOfTheReader() =>
        AssertSame(SchemaFile.Read(SchemaFile.Page).Choices("tile", "kind"), TileKindWords.All);

    [Fact]
    public void Roles_OfPages_AreThoseOfTheRule()
    {
        var fault = Assert.Single(DashboardFolder.Judge(
            SortedPages("audience: [nobody]\ntitle: { zh-CN: 页, en: Page }\nrows: [{ tiles: [{ kind: text, text: { zh-CN: 文, en: text } }] }]"), MetricCatalogue.Read(ProductFiles.Find())).Faults);

        AssertSame([.. SchemaFile.Read(SchemaFile.Page).Mapping("role")["enum"]!.AsArray().Select(one => one!.ToString())], Words(fault));
    }

    [Theory]
    [InlineData("metric", "format", "metrics: [{ format: strange }]")]
    [InlineData("metric", "target", "metrics: [{ target: strange }]")]
    [InlineData(null, "snapshot", "snapshot: strange")]
    public void Words_OfMetrics_AreThoseOfTheReader(string? definition, string key, string yaml) =>
        AssertSame(SchemaFile.Read(SchemaFile.Metrics).Choices(definition, key), Words(Single(Definitions("training.yml", yaml), $"{key} is 'strange'")));

    [Theory]
    [InlineData("kind")]
    [InlineData("severity")]
    public void Words_OfPatterns_AreThoseOfTheReader(string key) =>
        AssertSame(SchemaFile.Read(SchemaFile.Pattern).Choices(null, key), Words(Single(Patterns($"{key}: strange"), $"{key} is 'strange'")));

    [Theory]
    [InlineData("column", "type", "ColumnType", "columns: [{ name: a, header: a, type: strange }]")]
    [InlineData("column", "personal", "TokenKind", "columns: [{ name: a, header: a, type: text, personal: strange }]")]
    [InlineData("rule", "rule", "RuleKind", "rules: [{ rule: strange }]")]
    public void Words_OfContracts_AreThoseOfTheReader(string definition, string key, string kind, string yaml)
    {
        var fault = Assert.Single(Contracts(yaml), fault => fault.Found == $"unknown {kind} 'strange'");

        AssertSame(SchemaFile.Read(SchemaFile.Source).Choices(definition, key), fault.Expected.Split(", ").Select(Snake));
    }

    [Theory]
    [InlineData(null, "{0}")]
    [InlineData("column", "columns: [{{ {0} }}]")]
    [InlineData("code", "columns: [{{ codes: [{{ {0} }}] }}]")]
    [InlineData("rule", "rules: [{{ {0} }}]")]
    public void Keys_OfContracts_AreThoseOfTheReader(string? definition, string around)
    {
        Assert.Contains(Contracts(Format(around, Strange)), fault => fault.Found.Contains(Strange, StringComparison.Ordinal));
        foreach (var key in SchemaFile.Read(SchemaFile.Source).Keys(definition))
            Assert.DoesNotContain(Contracts(Format(around, key)), fault => fault.Found.Contains("not found on type", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("type: text", false)]
    [InlineData("type: text, personal: account", true)]
    [InlineData("type: resident_id", true)]
    [InlineData("type: uscc", true)]
    public void DropIds_OfAColumn_IsForTextsThatAreNotPersonal(string kind, bool isFault)
    {
        var faults = Contracts($"key: [no]\ncolumns: [{{ name: no, header: 号, type: text }}, {{ name: payee, header: 款, {kind}, drop_ids: true }}]");
        Assert.Equal(isFault ? ["one.yml:2: 'payee' has drop_ids; expected a column of type text that is not personal"] : [], faults.Select(fault => fault.ToString()));
    }

    [Fact]
    public void Needed_OfEachKind_IsMissedByTheReaderToo()
    {
        Assert.All(SchemaFile.Read(SchemaFile.Page).Needed(), key => Assert.Contains(Judged("lead: { zh-CN: 页, en: Page }"), fault => fault.Found.Contains(key, StringComparison.Ordinal)));
        Assert.All(SchemaFile.Read(SchemaFile.Metrics).Needed("metric"), key => Assert.Contains(Definitions("training.yml", "metrics: [{ where: true }]"), fault => fault.Found.StartsWith(key + " ", StringComparison.Ordinal)));
        Assert.All(SchemaFile.Read(SchemaFile.Pattern).Needed(), key => Assert.Contains(Patterns("cases: []"), fault => fault.Found.StartsWith(key + " ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("{ kind: bar, metrics: apprentices, by: prefecture, width: 6, target: true, change: true, drill: geo }")]
    [InlineData("{ kind: kpi, metrics: [apprentices], beside: trainings_completed, where: { year: 2019, prefecture: 540200 } }")]
    [InlineData("{ kind: heatmap, metrics: [apprentices], by: prefecture, across: month }")]
    [InlineData("{ kind: table, metrics: [apprentices], by: prefecture, rank: true }")]
    [InlineData("{ id: words, kind: text, text: { zh-CN: 文, en: text } }")]
    public void Tile_ThatTheReaderTakes_KeepsTheSchema(string tile)
    {
        Assert.Empty(Judged(Page(tile)));
        Assert.Equal([], SchemaFile.Read(SchemaFile.Page).Refusals(Page(tile)));
    }

    [Theory]
    [InlineData("{ kind: kpi, metrics: [apprentices], colour: red }")]
    [InlineData("{ kind: pie, metrics: [apprentices] }")]
    [InlineData("{ metrics: [apprentices] }")]
    [InlineData("{ kind: kpi }")]
    [InlineData("{ kind: text }")]
    [InlineData("{ kind: bar, metrics: [apprentices] }")]
    [InlineData("{ kind: heatmap, metrics: [apprentices], by: prefecture }")]
    [InlineData("{ kind: kpi, metrics: [apprentices], by: prefecture }")]
    [InlineData("{ kind: bar, metrics: [apprentices], by: prefecture, across: month }")]
    [InlineData("{ kind: bar, metrics: [apprentices], by: prefecture, rank: true }")]
    [InlineData("{ kind: map, metrics: [apprentices], by: prefecture, change: true }")]
    [InlineData("{ kind: line, metrics: [apprentices], by: month, drill: geo }")]
    [InlineData("{ kind: kpi, metrics: [apprentices], text: { zh-CN: 文, en: text } }")]
    [InlineData("{ kind: text, text: { zh-CN: 文, en: text }, target: true }")]
    [InlineData("{ kind: table, metrics: [apprentices, apprentices], by: prefecture }")]
    [InlineData("{ kind: kpi, metrics: [apprentices], width: 13 }")]
    [InlineData("{ kind: kpi, metrics: [apprentices], width: 0 }")]
    [InlineData("{ kind: kpi, metrics: [apprentices], target: yes }")]
    [InlineData("{ kind: kpi, metrics: [apprentices], title: 学徒 }")]
    [InlineData("{ kind: kpi, metrics: [apprentices], title: { zh-CN: 学徒 } }")]
    [InlineData("{ kind: kpi, metrics: [apprentices], title: { zh-CN: 学徒, en: ' ' } }")]
    [InlineData("{ kind: kpi, metrics: [apprentices], where: { year: [2019] } }")]
    [InlineData("{ id: a.b, kind: kpi, metrics: [apprentices] }")]
    [InlineData("kpi")]
    public void Tile_AgainstAnyOfTheseRules_IsRefusedByBoth(string tile)
    {
        Assert.NotEmpty(Judged(Page(tile)));
        Assert.NotEmpty(SchemaFile.Read(SchemaFile.Page).Refusals(Page(tile)));
    }

    [Theory]
    [InlineData("audience: [everybody]")]
    [InlineData("menu: -1")]
    [InlineData("menu: first")]
    [InlineData("lead: words")]
    [InlineData("colour: red")]
    public void Page_AgainstAnyOfTheseRules_IsRefusedByBoth(string line)
    {
        var page = $"{line}\n{Page("{ kind: kpi, metrics: [apprentices] }")}";
        Assert.NotEmpty(Judged(page));
        Assert.NotEmpty(SchemaFile.Read(SchemaFile.Page).Refusals(page));
    }

    private static string Page(string tile) => $"title: {{ zh-CN: 页, en: Page }}\nrows: [{{ tiles: [{tile}] }}]";

    private static ProductFault[] Judged(string yaml) =>
        [.. DashboardFolder.Judge(SortedPages(yaml), MetricCatalogue.Read(ProductFiles.Find())).Faults];

    private static System.Collections.Immutable.ImmutableSortedDictionary<string, PageFile> SortedPages(string yaml) =>
        System.Collections.Immutable.ImmutableSortedDictionary<string, PageFile>.Empty.Add("page", PageFile.Parse("page", yaml))
            .Add("place", PageFile.Parse("place", "scope: prefecture\n" + Page("{ kind: kpi, metrics: [apprentices] }")));

    private ProductFault[] Definitions(string file, string yaml)
    {
        _product.Write("dashboards/metrics/dimensions.yml", "dimensions: []").Write("dashboards/metrics/training.yml", "mart: training").Write($"dashboards/metrics/{file}", yaml);
        return [.. MetricCatalogue.Faults(_product.Files), .. ClauseBook.Faults(_product.Files)];
    }

    private ProductFault[] Patterns(string yaml)
    {
        _product.Write("sql/anomalies/money/one.sql", "-- One row: one.\nselect 1").Write("sql/anomalies/money/one.yml", yaml);
        return [.. PatternTrial.Faults(_product.Files)];
    }

    private IReadOnlyList<ContractFault> Contracts(string yaml)
    {
        _product.Write("sql/sources/one.yml", yaml);
        return ContractBook.Faults(Path.Combine(_product.Files.Sql, "sources"));
    }

    private static string Format(string around, string key) => string.Format(null, around, $"{key}: ");

    private static ProductFault Single(IEnumerable<ProductFault> faults, string found) => Assert.Single(faults, fault => fault.Found == found);

    private static string[] Known(IEnumerable<ProductFault> faults) => Words(Single(faults, $"unknown key '{Strange}'"));

    // "one of a, b, c"
    private static string[] Words(ProductFault fault) => fault.Expected[(fault.Expected.IndexOf("of ", StringComparison.Ordinal) + 3)..].Split(", ");

    private static void AssertSame(IEnumerable<string> schema, IEnumerable<string> reader) =>
        Assert.Equal(reader.Order(StringComparer.Ordinal), schema.Order(StringComparer.Ordinal));

    private static string Snake(string name) => Humps().Replace(name, "_$0").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z])[A-Z]")]
    private static partial Regex Humps();
}
