using System.Text.Json.Nodes;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Tests.Schemas;

/// <summary>Every YAML of the product names its schema and keeps it, and every schema explains what it asks for.</summary>
public sealed class SchemasOfTheProductTests
{
    private const string Names = "# yaml-language-server: $schema=";
    private static readonly ProductFiles Product = ProductFiles.Find();

    public static TheoryData<string> YamlFiles => [.. new[] { Product.Sql, Product.Dashboards }
        .SelectMany(folder => Directory.GetFiles(folder, "*.yml", SearchOption.AllDirectories)).Select(Product.Relative).Order(StringComparer.Ordinal)];

    public static TheoryData<string> SchemaFiles => [.. SchemaFile.All];

    [Theory]
    [MemberData(nameof(YamlFiles))]
    public void Yaml_OfTheProduct_KeepsTheSchemaThatItNames(string file)
    {
        var path = Path.Combine(Product.Root, file);
        var first = File.ReadLines(path).First();
        Assert.StartsWith(Names, first, StringComparison.Ordinal);
        var schema = Product.Relative(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, first[Names.Length..])));
        Assert.Equal(SchemaFor(file), schema);

        Assert.Equal([], SchemaFile.Read(schema).Refusals(File.ReadAllText(path)));
    }

    [Theory]
    [MemberData(nameof(SchemaFiles))]
    public void Schema_OfEachKind_ExplainsEveryKeyAndAllowsNoOther(string file)
    {
        foreach (var mapping in SchemaFile.Read(file).Mappings())
        {
            Assert.False(mapping["additionalProperties"]!.GetValue<bool>());
            Assert.All(mapping["properties"]!.AsObject(), key => Assert.True(IsExplained(key.Value!), $"{key.Key} has no title or description"));
        }
    }

    [Fact]
    public void Schemas_All_AreKnownToTheseTests() => Assert.Equal(SchemaFile.All.Order(StringComparer.Ordinal),
        new[] { Product.Sql, Product.Dashboards }.SelectMany(folder => Directory.GetFiles(folder, "*.schema.json", SearchOption.AllDirectories))
            .Select(Product.Relative).Order(StringComparer.Ordinal));

    [Fact]
    public void Editors_AreOffered_EveryMetricAndDimension()
    {
        var (names, catalogue) = (SchemaFile.Read(SchemaFile.Names), MetricCatalogue.Read(Product));
        var dimensions = catalogue.Dimensions.Keys.ToHashSet();

        AssertSame(catalogue.Metrics.Keys, names.Examples("metric"), "metric");
        AssertSame(dimensions, names.Examples("dimension"), "dimension");
        AssertSame(dimensions.Except(["year", "quarter", "month"]).Append("period"), names.Examples("filter"), "filter");
    }

    private static string SchemaFor(string file) => file switch
    {
        "dashboards/metrics/dimensions.yml" => SchemaFile.Dimensions,
        "dashboards/metrics/clauses.yml" => SchemaFile.Clauses,
        _ when file.StartsWith("dashboards/metrics/", StringComparison.Ordinal) => SchemaFile.Metrics,
        _ when file.StartsWith("dashboards/", StringComparison.Ordinal) => SchemaFile.Page,
        _ when file.StartsWith("sql/sources/", StringComparison.Ordinal) => SchemaFile.Source,
        _ => SchemaFile.Pattern,
    };

    private static bool IsExplained(JsonNode key) =>
        key["title"]?.ToString() is { Length: > 0 } && key["description"]?.ToString() is { Length: > 0 } said && said.EndsWith('.');

    private static void AssertSame(IEnumerable<string> defined, string[] offered, string what)
    {
        var missing = defined.Except(offered).Order(StringComparer.Ordinal).ToList();
        var gone = offered.Except(defined).ToList();
        Assert.True(missing.Count + gone.Count == 0,
            $"{SchemaFile.Names}, examples of {what}: add {string.Join(", ", missing.Select(id => $"\"{id}\""))}; remove {string.Join(", ", gone)}");
    }
}
