using System.Collections.Immutable;
using System.Globalization;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Versions;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace TrainingAnalytics.Warehouse.Anomalies;

/// <summary>Values that replace parameters' defaults: `patterns.yml` in the warehouse's folder, `pattern:` and below it `parameter: value`.</summary>
public sealed record PatternSettings(ImmutableDictionary<(string Pattern, string Parameter), decimal> Values)
{
    public const string FileName = "patterns.yml";

    public static PatternSettings Defaults { get; } = new(ImmutableDictionary<(string, string), decimal>.Empty);

    public decimal Of(Pattern pattern, PatternParameter parameter) => Values.GetValueOrDefault((pattern.Name, parameter.Name), parameter.Default);

    /// <summary>The file as it stands; empty for none. It is part of what makes a version.</summary>
    public static string Text(WarehouseFolder folder) => File.Exists(PathOf(folder)) ? File.ReadAllText(PathOf(folder)).ReplaceLineEndings("\n") : "";

    /// <exception cref="ProductFaultsException">It names what is no pattern, no parameter or no number.</exception>
    public static PatternSettings Read(WarehouseFolder folder, ImmutableArray<Pattern> patterns) => Parse(Text(folder), patterns);

    internal static PatternSettings Parse(string text, ImmutableArray<Pattern> patterns)
    {
        if (string.IsNullOrWhiteSpace(text)) return Defaults;
        var faults = new List<ProductFault>();
        var values = Given(text, faults).Where(given => IsKnown(given, patterns, faults)).ToImmutableDictionary(given => (given.Pattern, given.Parameter), given => given.Value);
        return faults.Count == 0 ? new PatternSettings(values) : throw new ProductFaultsException([.. faults]);
    }

    private static IEnumerable<Setting> Given(string text, List<ProductFault> faults)
    {
        try
        {
            var tree = new DeserializerBuilder().Build().Deserialize<Dictionary<string, Dictionary<string, string>>>(text) ?? [];
            return [.. tree.SelectMany(pattern => pattern.Value ?? [], (pattern, given) => Read(pattern.Key, given, faults)).OfType<Setting>()];
        }
        catch (YamlException fault)
        {
            faults.Add(Fault($"line {fault.Start.Line}: {fault.Message}", "pattern: and below it parameter: value"));
            return [];
        }
    }

    private static Setting? Read(string pattern, KeyValuePair<string, string> given, List<ProductFault> faults)
    {
        if (decimal.TryParse(given.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)) return new(pattern, given.Key, value);
        faults.Add(Fault($"{pattern}: {given.Key}: {given.Value}", "a number"));
        return null;
    }

    private static bool IsKnown(Setting given, ImmutableArray<Pattern> patterns, List<ProductFault> faults)
    {
        var parameters = patterns.Where(pattern => pattern.Name == given.Pattern).SelectMany(pattern => pattern.Description.Parameters).Select(p => p.Name).ToList();
        if (parameters.Contains(given.Parameter)) return true;
        faults.Add(Fault($"{given.Pattern}: {given.Parameter}", parameters.Count == 0 ? "a pattern with parameters" : $"one of {string.Join(", ", parameters)}"));
        return false;
    }

    private static ProductFault Fault(string found, string expected) => new(FileName, 1, found, expected, "Correct the settings");

    private static string PathOf(WarehouseFolder folder) => Path.Combine(folder.Root, FileName);

    private sealed record Setting(string Pattern, string Parameter, decimal Value);
}
