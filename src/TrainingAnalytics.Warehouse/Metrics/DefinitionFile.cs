using TrainingAnalytics.Warehouse.Models;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>Opens a YAML file of definitions down to its first mapping.</summary>
internal static class DefinitionFile
{
    public const string Folder = "dashboards/metrics";

    public static string NameOf(string path) => $"{Folder}/{Path.GetFileName(path)}";

    public static YamlMappingNode? Open(string path, List<ProductFault> faults)
    {
        var (root, line, reason) = Load(path);
        if (root is null) faults.Add(new ProductFault(NameOf(path), line, $"no valid YAML: {reason}", "keys with values", "Correct the file"));
        return root;
    }

    private static (YamlMappingNode? Root, int Line, string Reason) Load(string path)
    {
        if (!File.Exists(path)) return (null, 1, "the file is not there");
        try
        {
            var yaml = new YamlStream();
            using (var reader = File.OpenText(path)) yaml.Load(reader);
            return yaml.Documents is [{ RootNode: YamlMappingNode root }] ? (root, 0, "") : (null, 1, "keys and values expected");
        }
        catch (YamlException fault)
        {
            return (null, (int)fault.Start.Line, fault.Message);
        }
        catch (InvalidOperationException)
        {
            // What YamlDotNet says of a bracket or brace that is never closed.
            return (null, 1, "a bracket or brace is not closed");
        }
    }
}
