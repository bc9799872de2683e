using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Models;
using YamlDotNet.RepresentationModel;

namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>Reads one mapping of a dashboard file; what it finds wrong goes to <paramref name="faults"/> with its line.</summary>
internal sealed class YamlNodes(YamlMappingNode node, string file, List<ProductFault> faults)
{
    public int Line => (int)node.Start.Line;

    public KeyLines Lines => new(Line, node.Children.Keys.OfType<YamlScalarNode>().ToImmutableDictionary(Scalar, key => (int)key.Start.Line));

    public void Fault(string key, string found, string expected, string whatToDo) => Fault(Find(key) ?? node, found, expected, whatToDo);

    /// <summary>A key that nobody reads is a slip of the pen: said, not passed over.</summary>
    public void Allow(params string[] keys)
    {
        foreach (var key in node.Children.Keys.Where(key => !keys.Contains(Scalar(key))))
        {
            Fault(key, $"unknown key '{Scalar(key)}'", $"one of {string.Join(", ", keys)}", "Correct the name or remove it");
        }
    }

    public string Text(string key, string otherwise = "") =>
        Find(key) is not { } found ? otherwise
        : found is YamlScalarNode scalar ? scalar.Value ?? otherwise
        : Complain(key, found, "a text", otherwise);

    public string Needed(string key, string expected)
    {
        var text = Text(key);
        if (string.IsNullOrWhiteSpace(text) && Find(key) is null or YamlScalarNode)
        {
            Fault(key, $"{key} is missing", expected, $"Add {key}");
        }

        return text;
    }

    public int Number(string key, int otherwise) =>
        Text(key) is not { Length: > 0 } text ? otherwise
        : int.TryParse(text, out var number) ? number
        : Complain(key, Find(key)!, "a whole number", otherwise);

    public bool Flag(string key, bool otherwise) =>
        Text(key) is not { Length: > 0 } text ? otherwise
        : text is "true" or "false" ? text == "true"
        : Complain(key, Find(key)!, "true or false", otherwise);

    /// <summary>A list, or one text that stands for a list of one.</summary>
    public ImmutableArray<string> Texts(string key) => Find(key) switch
    {
        null => [],
        YamlScalarNode scalar => [scalar.Value ?? ""],
        YamlSequenceNode list when list.Children.All(child => child is YamlScalarNode) => [.. list.Children.Select(Scalar)],
        var other => Complain(key, other, "a list of names", ImmutableArray<string>.Empty),
    };

    public ImmutableSortedDictionary<string, string> Pairs(string key) => Find(key) switch
    {
        null => ImmutableSortedDictionary<string, string>.Empty,
        YamlMappingNode map when map.Children.All(one => one is { Key: YamlScalarNode, Value: YamlScalarNode }) => map.Children.ToImmutableSortedDictionary(one => Scalar(one.Key), one => Scalar(one.Value), StringComparer.Ordinal),
        var other => Complain(key, other, "dimensions, each with one code", ImmutableSortedDictionary<string, string>.Empty),
    };

    public Label? NeededLabel(string key)
    {
        if (Find(key) is null)
        {
            Fault(key, $"{key} is missing", $"{key}: {{ zh-CN: …, en: … }}", "Add both texts");
        }

        return Label(key);
    }

    public Label? Label(string key)
    {
        if (Find(key) is not { } found)
        {
            return null;
        }

        if (found is not YamlMappingNode map)
        {
            return Complain<Label?>(key, found, $"{key}: {{ zh-CN: …, en: … }}", null);
        }

        var inside = new YamlNodes(map, file, faults);
        inside.Allow("zh-CN", "en");
        return new Label(inside.Language(key, "zh-CN"), inside.Language(key, "en"));
    }

    public IEnumerable<YamlNodes> Mappings(string key)
    {
        foreach (var child in Find(key) switch { null => [], YamlSequenceNode list => list.Children, var one => [one] })
        {
            if (child is YamlMappingNode map)
            {
                yield return new YamlNodes(map, file, faults);
            }
            else
            {
                Fault(child, $"one of {key} has no keys", "keys with values", "Correct it");
            }
        }
    }

    private string Language(string whose, string key)
    {
        var text = Text(key);
        if (string.IsNullOrWhiteSpace(text))
        {
            Fault(node, $"{whose} has no {key}", "texts in zh-CN and en", "Add the text");
        }

        return text;
    }

    private YamlNode? Find(string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var found) ? found : null;

    private T Complain<T>(string key, YamlNode at, string expected, T otherwise)
    {
        var found = at is YamlScalarNode { Value: { } text } ? $"{key} is '{text}'" : at is YamlSequenceNode ? $"{key} is a list" : $"{key} is a mapping";
        Fault(at, found, expected, $"Correct {key}");
        return otherwise;
    }

    private void Fault(YamlNode at, string found, string expected, string whatToDo) =>
        faults.Add(new ProductFault(file, (int)at.Start.Line, found, expected, whatToDo));

    private static string Scalar(YamlNode node) => (node as YamlScalarNode)?.Value ?? "";
}
