using System.Collections.Frozen;
using TrainingAnalytics.Warehouse.Models;
using YamlDotNet.RepresentationModel;

namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>What the plan says, by the numbers that metrics and patterns cite: dashboards/metrics/clauses.yml.</summary>
public sealed record ClauseBook(FrozenDictionary<string, Clause> ByNumber)
{
    internal const string Name = "clauses.yml";

    public static ClauseBook Read(ProductFiles files) => Read(files, []);

    /// <summary>All that is wrong with the file as text.</summary>
    public static IEnumerable<ProductFault> Faults(ProductFiles files)
    {
        var faults = new List<ProductFault>();
        Read(files, faults);
        return faults;
    }

    /// <summary>Metrics that cite what is not here; none is blamed while the file itself cannot be read.</summary>
    public IEnumerable<ProductFault> Strangers(MetricCatalogue catalogue) =>
        from metric in catalogue.Metrics.Values
        where metric.Clause is { } clause && ByNumber.Count > 0 && !ByNumber.ContainsKey(clause)
        select new ProductFault(metric.File, metric.Line, $"{metric.Id}: unknown clause '{metric.Clause}'", $"a number of {Name}", $"Correct it or add it to {Name}");

    private static ClauseBook Read(ProductFiles files, List<ProductFault> faults)
    {
        var path = Path.Combine(files.Dashboards, "metrics", Name);
        var sheet = new DefinitionSheet(DefinitionFile.NameOf(path), faults);
        var clauses = DefinitionFile.Open(path, faults)?.Children.Select(pair => One(sheet, pair.Key.ToString(), pair.Value));
        return new((clauses ?? []).OfType<Clause>().ToFrozenDictionary(clause => clause.Number));
    }

    private static Clause? One(DefinitionSheet sheet, string number, YamlNode node)
    {
        if (node is YamlMappingNode entry)
        {
            sheet.KnowOnly(entry, "at", "text");
            return new Clause(number, sheet.Text(entry, "at"), sheet.Label(entry, "text"));
        }

        sheet.Fault(node, $"{number} has no keys", "at and text", "Write what the plan says");
        return null;
    }
}

/// <param name="At">The plan's chapter and paragraph.</param>
/// <param name="Text">Quoted in Chinese; in English what it comes to.</param>
public sealed record Clause(string Number, string At, Label Text);
