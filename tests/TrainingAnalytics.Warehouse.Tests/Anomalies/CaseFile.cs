using TrainingAnalytics.Warehouse.Models;
using YamlDotNet.RepresentationModel;

namespace TrainingAnalytics.Warehouse.Tests.Anomalies;

/// <summary>One case beside a pattern: the rows given, the records found with their leaning, and facts of them that the case is about.</summary>
public sealed record PatternCase(
    string Pattern, int Number, string Name, IReadOnlyList<GivenRow> Given, IReadOnlyDictionary<string, string> Expected, IReadOnlyList<RecordFact> Facts)
{
    /// <summary>Before every key of the case, so that all cases fit into one build.</summary>
    public string Prefix => FormattableString.Invariant($"{Pattern}{Number}.");
}

/// <summary>One row of an extract, perhaps many times: {n} counts them, and {d} the days.</summary>
public sealed record GivenRow(string Extract, IReadOnlyDictionary<string, string> Values);

/// <summary>What a found record's amount is, or one of the facts that the sentence quotes.</summary>
public sealed record RecordFact(string Record, string Name, string Value);

/// <summary>Reads the cases of all descriptions.</summary>
internal static class CaseFile
{
    public static IReadOnlyList<PatternCase> ReadAll(ProductFiles files) =>
    [
        .. Directory.GetFiles(Path.Combine(files.Sql, "anomalies"), "*.yml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(Read),
    ];

    private static IEnumerable<PatternCase> Read(string path)
    {
        var yaml = new YamlStream();
        using (var reader = File.OpenText(path)) yaml.Load(reader);
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        if (!root.Children.TryGetValue("cases", out var cases)) return [];
        return ((YamlSequenceNode)cases).Cast<YamlMappingNode>().Select((node, i) => Case(Path.GetFileNameWithoutExtension(path), i + 1, node));
    }

    private static PatternCase Case(string pattern, int number, YamlMappingNode node) => new(
        pattern, number, node["case"].ToString(),
        [.. ((YamlMappingNode)node["given"]).SelectMany(extract => ((YamlSequenceNode)extract.Value).Select(row => new GivenRow(extract.Key.ToString(), Map(row))))],
        Map(node["expect"]),
        [.. Facts(node)]);

    private static IEnumerable<RecordFact> Facts(YamlMappingNode node)
    {
        if (!node.Children.TryGetValue("facts", out var facts)) return [];
        return
            from record in (YamlMappingNode)facts
            from fact in Map(record.Value)
            select new RecordFact(record.Key.ToString(), fact.Key, fact.Value);
    }

    private static Dictionary<string, string> Map(YamlNode node) =>
        ((YamlMappingNode)node).ToDictionary(entry => entry.Key.ToString(), entry => entry.Value.ToString());
}
