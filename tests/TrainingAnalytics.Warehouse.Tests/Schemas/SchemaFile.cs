using System.Text.Json.Nodes;
using NJsonSchema;
using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Tests.Schemas;

/// <summary>One published schema: what it refuses, and what it says of a mapping.</summary>
internal sealed class SchemaFile
{
    public const string Page = "dashboards/schemas/page.schema.json";
    public const string Metrics = "dashboards/schemas/metrics.schema.json";
    public const string Dimensions = "dashboards/schemas/dimensions.schema.json";
    public const string Clauses = "dashboards/schemas/clauses.schema.json";
    public const string Names = "dashboards/schemas/names.schema.json";
    public const string Source = "sql/sources/source.schema.json";
    public const string Pattern = "sql/anomalies/pattern.schema.json";

    public static readonly string[] All = [Page, Metrics, Dimensions, Clauses, Names, Source, Pattern];

    private readonly JsonSchema _schema;
    private readonly JsonNode _json;

    private SchemaFile(string path)
    {
        _schema = JsonSchema.FromFileAsync(path).GetAwaiter().GetResult();
        _json = JsonNode.Parse(File.ReadAllText(path))!;
    }

    public static SchemaFile Read(string file) => new(Path.Combine(ProductFiles.Find().Root, file));

    /// <summary>What is wrong with this YAML, each as <c>path: kind</c>.</summary>
    public string[] Refusals(string yaml) => [.. _schema.Validate(YamlJson.Of(yaml)).Select(error => $"{error.Path}: {error.Kind}")];

    /// <summary>The keys of the file, or of one of its definitions.</summary>
    public string[] Keys(string? definition = null) => [.. Mapping(definition)["properties"]!.AsObject().Select(one => one.Key)];

    public string[] Needed(string? definition = null) => [.. Mapping(definition)["required"]!.AsArray().Select(one => one!.ToString())];

    /// <summary>The words that a key may have.</summary>
    public string[] Choices(string? definition, string key) => Strings(Mapping(definition)["properties"]![key]!["enum"]!);

    public string[] Examples(string definition) => Strings(Mapping(definition)["examples"]!);

    /// <summary>Every mapping in it that names its keys.</summary>
    public IEnumerable<JsonObject> Mappings() => Descendants(_json).OfType<JsonObject>().Where(one => one["properties"] is JsonObject && one.ContainsKey("additionalProperties"));

    public JsonNode Mapping(string? definition) => definition is null ? _json : _json["definitions"]![definition]!;

    private static string[] Strings(JsonNode list) => [.. list.AsArray().Select(one => one!.ToString())];

    private static IEnumerable<JsonNode> Descendants(JsonNode node) => node switch
    {
        JsonObject map => map.Select(one => one.Value).OfType<JsonNode>().SelectMany(Descendants).Prepend(node),
        JsonArray list => list.OfType<JsonNode>().SelectMany(Descendants),
        _ => [],
    };
}
