using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Models;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>One dashboards/*.yml as it was read: the page as far as it can be understood, and every fault of its form.</summary>
public sealed record PageFile(PageDefinition? Page, ImmutableArray<ProductFault> Faults)
{
    /// <summary>Where it does not fit the other pages; it can be shown all the same.</summary>
    public ImmutableArray<ProductFault> Misfits { get; init; } = [];

    public static PageFile Read(string path) => Parse(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path));

    public static PageFile Parse(string id, string yaml)
    {
        var (file, faults) = ($"dashboards/{id}.yml", new List<ProductFault>());
        return new PageFile(Root(file, yaml, faults) is { } root ? PageReader.Read(id, file, root) : null, [.. faults]);
    }

    private static YamlNodes? Root(string file, string yaml, List<ProductFault> faults)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }]) return new YamlNodes(root, file, faults);
            faults.Add(new ProductFault(file, 1, "no keys with values", "a page with title and rows", "Write the page"));
        }
        catch (YamlException wrong)
        {
            faults.Add(new ProductFault(file, (int)wrong.Start.Line, $"no valid YAML: {wrong.Message}", "keys with values", "Correct the file"));
        }
        catch (InvalidOperationException)
        {
            // What YamlDotNet says of a bracket or brace that is never closed.
            faults.Add(new ProductFault(file, 1, "no valid YAML: a bracket or brace is not closed", "keys with values", "Correct the file"));
        }

        return null;
    }
}
