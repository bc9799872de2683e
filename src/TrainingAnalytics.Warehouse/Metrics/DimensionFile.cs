using System.Text.RegularExpressions;
using TrainingAnalytics.Warehouse.Models;
using YamlDotNet.RepresentationModel;

namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>Reads dashboards/metrics/dimensions.yml.</summary>
internal sealed partial class DimensionFile(List<ProductFault> faults)
{
    public const string Name = "dimensions.yml";

    private readonly DefinitionSheet _sheet = new($"{DefinitionFile.Folder}/{Name}", faults);

    public Dictionary<string, DimensionDefinition> Read(string folder)
    {
        var dimensions = new Dictionary<string, DimensionDefinition>(StringComparer.Ordinal);
        if (DefinitionFile.Open(Path.Combine(folder, Name), faults) is not { } root) return dimensions;
        _sheet.KnowOnly(root, "dimensions");
        foreach (var entry in _sheet.Maps(root, "dimensions"))
            if (One(entry) is var dimension && !dimensions.TryAdd(dimension.Id, dimension))
                _sheet.Fault(entry, $"dimension '{dimension.Id}' is there twice", "each dimension once", "Remove one");
        return dimensions;
    }

    private DimensionDefinition One(YamlMappingNode entry)
    {
        _sheet.KnowOnly(entry, "id", "label", "names");
        return new DimensionDefinition(_sheet.Text(entry, "id"), _sheet.Label(entry, "label"), Names(entry));
    }

    private DimensionNamesSource? Names(YamlMappingNode entry)
    {
        if (_sheet.OptionalText(entry, "names") is not { } text) return null;
        if (NamesPattern().Match(text) is { Success: true, Groups: var parts })
            return new DimensionNamesSource(parts[1].Value, parts[2].Value, parts[3].Value, parts[4].Value);
        _sheet.Fault(entry.Children["names"], $"names is '{text}'", "schema.relation(code, name_zh, name_en)", "Name the relation and its columns");
        return null;
    }

    [GeneratedRegex(@"^([a-z_]+\.[a-z_0-9]+)\(([a-z_]+), *([a-z_]+), *([a-z_]+)\)$")]
    private static partial Regex NamesPattern();
}
