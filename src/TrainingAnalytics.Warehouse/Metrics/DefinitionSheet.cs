using System.Collections.Immutable;
using System.Globalization;
using TrainingAnalytics.Warehouse.Models;
using YamlDotNet.RepresentationModel;

namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>One YAML file of definitions while it is read: its values, and every fault with its line.</summary>
internal sealed class DefinitionSheet(string file, List<ProductFault> faults)
{
    public void Fault(YamlNode at, string found, string expected, string whatToDo) =>
        faults.Add(new ProductFault(file, (int)at.Start.Line, found, expected, whatToDo));

    public void KnowOnly(YamlMappingNode map, params ReadOnlySpan<string> known)
    {
        var list = string.Join(", ", known.ToArray());
        foreach (var (key, _) in map.Children)
            if (!known.Contains((key as YamlScalarNode)?.Value))
                Fault(key, $"unknown key '{key}'", $"one of {list}", "Correct the name or remove it");
    }

    public string Text(YamlMappingNode map, string key)
    {
        if (OptionalText(map, key) is { Length: > 0 } text) return text;
        if (!map.Children.ContainsKey(key)) Fault(map, $"{key} is missing", $"a text for {key}", "Add it");
        return "";
    }

    public string? OptionalText(YamlMappingNode map, string key)
    {
        if (Child(map, key) is not { } node) return null;
        if (node is YamlScalarNode { Value: { Length: > 0 } text }) return text;
        Fault(node, $"{key} is no text", $"a text for {key}", "Write a text");
        return null;
    }

    public bool Flag(YamlMappingNode map, string key)
    {
        var text = OptionalText(map, key);
        if (text is not (null or "true" or "false"))
            Fault(map.Children[key], $"{key} is '{text}'", "true or false", "Correct it or leave it out");
        return text == "true";
    }

    public int Days(YamlMappingNode map, string key)
    {
        var text = OptionalText(map, key);
        if (text is null) return 0;
        if (text.Length < 5 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days)) return days;
        Fault(map.Children[key], $"{key} is '{text}'", "a number of days", "Correct it or leave it out");
        return 0;
    }

    public T Choice<T>(YamlMappingNode map, string key, IReadOnlyDictionary<string, T> choices, T otherwise)
    {
        var text = OptionalText(map, key);
        if (text is null) return otherwise;
        if (choices.TryGetValue(text, out var choice)) return choice;
        Fault(map.Children[key], $"{key} is '{text}'", $"one of {string.Join(", ", choices.Keys)}", "Correct it");
        return otherwise;
    }

    public Label Label(YamlMappingNode map, string key)
    {
        if (Child(map, key) is YamlMappingNode texts)
        {
            KnowOnly(texts, "zh-CN", "en");
            return new Label(Language(texts, key, "zh-CN"), Language(texts, key, "en"));
        }
        Fault(Child(map, key) ?? map, $"{key} has no texts", $"{key}: {{ zh-CN: …, en: … }}", "Add both");
        return new Label("", "");
    }

    public ImmutableArray<YamlNode> Items(YamlMappingNode map, string key)
    {
        if (Child(map, key) is YamlSequenceNode { Children.Count: > 0 } list) return [.. list.Children];
        Fault(Child(map, key) ?? map, $"{key} is no list", $"a list of {key}", "Add it");
        return [];
    }

    public IEnumerable<YamlMappingNode> Maps(YamlMappingNode map, string key)
    {
        foreach (var item in Items(map, key))
            if (item is YamlMappingNode entry) yield return entry;
            else Fault(item, $"one of {key} has no keys", "keys with values", "Correct it");
    }

    private string Language(YamlMappingNode texts, string key, string language)
    {
        if (Child(texts, language) is YamlScalarNode { Value: { } text } && !string.IsNullOrWhiteSpace(text)) return text;
        Fault(texts, $"{key} has no {language}", "texts in zh-CN and en", "Add the text");
        return "";
    }

    private static YamlNode? Child(YamlMappingNode map, string key) => map.Children.TryGetValue(key, out var node) ? node : null;
}
