using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>One YAML file of definitions while it is read: its values, and every fault with its line.</summary>
internal sealed class DefinitionSheet(string file, List<DefinitionFault> faults)
{
    public void Fault(YamlNode at, string zh, string en) =>
        faults.Add(new DefinitionFault(file, (int)at.Start.Line, $"{zh} · {en}"));

    public void KnowOnly(YamlMappingNode map, params ReadOnlySpan<string> known)
    {
        var list = string.Join(", ", known.ToArray());
        foreach (var (key, _) in map.Children)
            if (!known.Contains(((YamlScalarNode)key).Value))
                Fault(key, $"不认识的键 {key},可用:{list}", $"unknown key {key}, known: {list}");
    }

    public string Text(YamlMappingNode map, string key)
    {
        if (OptionalText(map, key) is { Length: > 0 } text) return text;
        if (!map.Children.ContainsKey(key)) Fault(map, $"缺少 {key}", $"{key} is missing");
        return "";
    }

    public string? OptionalText(YamlMappingNode map, string key)
    {
        if (Child(map, key) is not { } node) return null;
        if (node is YamlScalarNode { Value: { Length: > 0 } text }) return text;
        Fault(node, $"{key} 应为文本", $"{key} must be a text");
        return null;
    }

    public bool Flag(YamlMappingNode map, string key)
    {
        var text = OptionalText(map, key);
        if (text is not (null or "true" or "false"))
            Fault(map.Children[key], $"{key} 应为 true 或 false", $"{key} must be true or false");
        return text == "true";
    }

    public T Choice<T>(YamlMappingNode map, string key, IReadOnlyDictionary<string, T> choices, T otherwise)
    {
        var text = OptionalText(map, key);
        if (text is null) return otherwise;
        if (choices.TryGetValue(text, out var choice)) return choice;
        var list = string.Join(", ", choices.Keys);
        Fault(map.Children[key], $"{key} 没有 {text},可用:{list}", $"{key} cannot be {text}, known: {list}");
        return otherwise;
    }

    public Label Label(YamlMappingNode map, string key)
    {
        if (Child(map, key) is YamlMappingNode texts)
        {
            KnowOnly(texts, "zh-CN", "en");
            return new Label(Language(texts, key, "zh-CN"), Language(texts, key, "en"));
        }
        Fault(Child(map, key) ?? map, $"缺少 {key} 的 zh-CN 和 en", $"{key} needs zh-CN and en");
        return new Label("", "");
    }

    public ImmutableArray<YamlNode> Items(YamlMappingNode map, string key)
    {
        if (Child(map, key) is YamlSequenceNode { Children.Count: > 0 } list) return [.. list.Children];
        Fault(Child(map, key) ?? map, $"{key} 应为列表", $"{key} must be a list");
        return [];
    }

    public IEnumerable<YamlMappingNode> Maps(YamlMappingNode map, string key)
    {
        foreach (var item in Items(map, key))
            if (item is YamlMappingNode entry) yield return entry;
            else Fault(item, $"{key} 的每一项应为键和值", $"each of {key} must have keys and values");
    }

    private string Language(YamlMappingNode texts, string key, string language)
    {
        if (Child(texts, language) is YamlScalarNode { Value: { } text } && !string.IsNullOrWhiteSpace(text)) return text;
        Fault(texts, $"{key} 缺少 {language} 文本", $"{key} has no text in {language}");
        return "";
    }

    private static YamlNode? Child(YamlMappingNode map, string key) => map.Children.TryGetValue(key, out var node) ? node : null;
}
