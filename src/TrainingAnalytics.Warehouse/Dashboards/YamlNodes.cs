using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Metrics;
using YamlDotNet.RepresentationModel;

namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>Reads one mapping of a dashboard file; what it finds wrong goes to <paramref name="faults"/> with its line.</summary>
internal sealed class YamlNodes(YamlMappingNode node, string file, List<PageFault> faults)
{
    public int Line => (int)node.Start.Line;

    public void Fault(string text, YamlNode? at = null) => faults.Add(new PageFault(file, (int)(at ?? node).Start.Line, text));

    /// <summary>A key that nobody reads is a slip of the pen: said, not passed over.</summary>
    public void Allow(params string[] keys)
    {
        foreach (var key in node.Children.Keys)
        {
            if (!keys.Contains(Scalar(key)))
            {
                Fault($"unknown key '{Scalar(key)}'; known here: {string.Join(", ", keys)}", key);
            }
        }
    }

    public string Text(string key, string otherwise = "") =>
        Find(key) is not { } found ? otherwise
        : found is YamlScalarNode scalar ? scalar.Value ?? otherwise
        : Complain(key, found, "a text", otherwise);

    public string Needed(string key)
    {
        var text = Text(key);
        if (text.Length == 0)
        {
            Fault($"'{key}' is missing");
        }

        return text;
    }

    public int Number(string key, int otherwise) =>
        Text(key) is not { Length: > 0 } text ? otherwise
        : int.TryParse(text, out var number) ? number
        : Complain(key, Find(key)!, "a whole number", otherwise);

    public bool Flag(string key, bool otherwise) =>
        Text(key) is not { Length: > 0 } text ? otherwise
        : bool.TryParse(text, out var flag) ? flag
        : Complain(key, Find(key)!, "true or false", otherwise);

    /// <summary>A list, or one text that stands for a list of one.</summary>
    public ImmutableArray<string> Texts(string key) => Find(key) switch
    {
        null => [],
        YamlScalarNode scalar => [scalar.Value ?? ""],
        YamlSequenceNode list => [.. list.Children.Select(Scalar)],
        var other => Complain(key, other, "a list", ImmutableArray<string>.Empty),
    };

    public ImmutableSortedDictionary<string, string> Pairs(string key) => Find(key) switch
    {
        null => ImmutableSortedDictionary<string, string>.Empty,
        YamlMappingNode map => map.Children.ToImmutableSortedDictionary(one => Scalar(one.Key), one => Scalar(one.Value), StringComparer.Ordinal),
        var other => Complain(key, other, "a mapping", ImmutableSortedDictionary<string, string>.Empty),
    };

    public Label? Label(string key)
    {
        if (Find(key) is not { } found)
        {
            return null;
        }

        if (found is not YamlMappingNode map)
        {
            return Complain<Label?>(key, found, "a text in zh-CN and en", null);
        }

        var inside = new YamlNodes(map, file, faults);
        inside.Allow("zh-CN", "en");
        return new Label(inside.Needed("zh-CN"), inside.Needed("en"));
    }

    public IEnumerable<YamlNodes> Mappings(string key)
    {
        if (Find(key) is not { } found)
        {
            yield break;
        }

        foreach (var child in found is YamlSequenceNode list ? list.Children : [found])
        {
            if (child is YamlMappingNode map)
            {
                yield return new YamlNodes(map, file, faults);
            }
            else
            {
                Fault($"each of '{key}' is a mapping", child);
            }
        }
    }

    private YamlNode? Find(string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var found) ? found : null;

    private T Complain<T>(string key, YamlNode at, string what, T otherwise)
    {
        Fault($"'{key}' must be {what}", at);
        return otherwise;
    }

    private static string Scalar(YamlNode node) => (node as YamlScalarNode)?.Value ?? "";
}
