using System.Collections.Immutable;
using System.Globalization;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Models;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace TrainingAnalytics.Warehouse.Anomalies;

/// <summary>Reads the description beside a pattern's select.</summary>
internal static class DescriptionReader
{
    private static readonly PatternDescription None = new(NoText, NoText, "", "rule", "low", [], [], [], [], NoText);
    private static readonly Dictionary<string, string> Kinds = Choices("rule", "indicator", "quality");
    private static readonly Dictionary<string, string> Severities = Choices("high", "medium", "low");

    private static Label NoText => new("", "");

    public static PatternDescription Read(ProductFiles files, string path, List<ProductFault> faults)
    {
        var file = files.Relative(path);
        if (Open(path, file, faults) is not { } map) return None;
        var sheet = new DefinitionSheet(file, faults);
        sheet.KnowOnly(map, "title", "meaning", "clause", "kind", "severity", "parameters", "innocent", "points_to_error", "points_to_fraud", "sentence", "cases");
        return new PatternDescription(
            sheet.Label(map, "title"), sheet.Label(map, "meaning"), Clause(sheet, map),
            Choice(sheet, map, "kind", Kinds), Choice(sheet, map, "severity", Severities), Parameters(sheet, map),
            Labels(sheet, map, "innocent"), Labels(sheet, map, "points_to_error"), Labels(sheet, map, "points_to_fraud"),
            sheet.Label(map, "sentence"));
    }

    private static YamlMappingNode? Open(string path, string file, List<ProductFault> faults)
    {
        try
        {
            var yaml = new YamlStream();
            using (var reader = File.OpenText(path)) yaml.Load(reader);
            if (yaml.Documents is [{ RootNode: YamlMappingNode root }]) return root;
            faults.Add(new ProductFault(file, 1, "no keys with values", "a description", "Write it"));
        }
        catch (FileNotFoundException)
        {
            faults.Add(new ProductFault(file, 1, "a select without its description", "a .yml file of the same name beside it", "Describe the pattern"));
        }
        catch (YamlException fault)
        {
            faults.Add(new ProductFault(file, (int)fault.Start.Line, $"no valid YAML: {fault.Message}", "keys with values", "Correct the file"));
        }
        catch (InvalidOperationException)
        {
            // What YamlDotNet says of a bracket or brace that is never closed.
            faults.Add(new ProductFault(file, 1, "no valid YAML: a bracket or brace is not closed", "keys with values", "Correct the file"));
        }

        return null;
    }

    private static string Clause(DefinitionSheet sheet, YamlMappingNode map)
    {
        var clause = sheet.Text(map, "clause");
        if (clause is not ['P', _, _] || !clause.AsSpan(1).ContainsOnlyDigits()) sheet.Fault(map, $"clause is '{clause}'", "P and two digits, as in policy/rules.md", "Correct it");
        return clause;
    }

    private static string Choice(DefinitionSheet sheet, YamlMappingNode map, string key, Dictionary<string, string> choices)
    {
        sheet.Text(map, key);
        return sheet.Choice(map, key, choices, choices.Keys.First());
    }

    private static ImmutableArray<PatternParameter> Parameters(DefinitionSheet sheet, YamlMappingNode map) => map.Children.ContainsKey("parameters")
        ? [.. sheet.Maps(map, "parameters").Select(entry => Parameter(sheet, entry))]
        : [];

    private static PatternParameter Parameter(DefinitionSheet sheet, YamlMappingNode map)
    {
        sheet.KnowOnly(map, "name", "default", "meaning");
        var text = sheet.Text(map, "default");
        if (!decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value))
            sheet.Fault(map, $"default is '{text}'", "a number", "Correct it");
        return new PatternParameter(sheet.Text(map, "name"), value, sheet.Label(map, "meaning"));
    }

    // An empty list is written as [], so that nobody has forgotten it.
    private static ImmutableArray<Label> Labels(DefinitionSheet sheet, YamlMappingNode map, string key)
    {
        if (map.Children.TryGetValue(key, out var node) && node is YamlSequenceNode { Children.Count: 0 }) return [];
        return [.. sheet.Maps(map, key).Select(entry => new Label(sheet.Text(entry, "zh-CN"), sheet.Text(entry, "en")))];
    }

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    private static Dictionary<string, string> Choices(params string[] names) => names.ToDictionary(name => name);
}
