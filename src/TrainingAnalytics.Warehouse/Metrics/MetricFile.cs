using System.Collections.Frozen;
using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Models;
using YamlDotNet.RepresentationModel;

namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>Reads one dashboards/metrics/&lt;mart&gt;.yml: the mart, and its metrics.</summary>
internal sealed class MetricFile(string path, IReadOnlyDictionary<string, DimensionDefinition> dimensions, List<ProductFault> faults)
{
    private static readonly FrozenDictionary<string, MetricFormat> Formats = new Dictionary<string, MetricFormat>
    {
        ["count"] = MetricFormat.Count,
        ["percent"] = MetricFormat.Percent,
        ["yuan"] = MetricFormat.Yuan,
        ["ratio"] = MetricFormat.Ratio,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, TargetKind> Targets = new Dictionary<string, TargetKind>
    {
        ["year_total"] = TargetKind.YearTotal,
        ["stock"] = TargetKind.Stock,
        ["ratio"] = TargetKind.Ratio,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Snapshot> Snapshots = new Dictionary<string, Snapshot>
    {
        ["month"] = Snapshot.Month,
        ["year"] = Snapshot.Year,
    }.ToFrozenDictionary();

    private readonly DefinitionSheet _sheet = new(DefinitionFile.NameOf(path), faults);

    public IEnumerable<(MetricDefinition Metric, YamlMappingNode At)> Read()
    {
        if (DefinitionFile.Open(path, faults) is not { } root) yield break;
        _sheet.KnowOnly(root, "mart", "time", "dimensions", "snapshot", "reports", "metrics");
        var mart = Mart(root);
        foreach (var linked in new MetricLinks(_sheet, [.. _sheet.Maps(root, "metrics").Select(entry => (Metric(entry, mart), entry))]).Read()) yield return linked;
    }

    public void Fault(YamlNode at, string found, string expected, string whatToDo) => _sheet.Fault(at, found, expected, whatToDo);

    private MartDefinition Mart(YamlMappingNode root)
    {
        var mart = new MartDefinition(_sheet.Text(root, "mart"), _sheet.OptionalText(root, "time"), DimensionsOf(root),
            _sheet.Choice(root, "snapshot", Snapshots, Snapshot.None))
        { Reports = _sheet.OptionalText(root, "reports") };
        if (mart is { Reports: not null, Time: null })
            _sheet.Fault(root.Children["reports"], "reports without time", "the date column on which was reported", "Add time or leave reports out");
        if (mart.Name.Length > 0 && mart.Name != Path.GetFileNameWithoutExtension(path))
            _sheet.Fault(root.Children["mart"], $"mart is '{mart.Name}'", "the file's own name", $"Call the file {mart.Name}.yml or correct the mart");
        // Who is assigned prefectures sees detail in them only, and the SQL needs the column to say so.
        if (mart.Dimensions.Any(Dimensions.Detail.Contains) && !mart.Dimensions.Contains(Dimensions.Prefecture))
            _sheet.Fault(root.Children["dimensions"], "county or institution without prefecture", "prefecture among them", "Add it to the mart and here");
        return mart;
    }

    private ImmutableArray<string> DimensionsOf(YamlMappingNode root)
    {
        var list = _sheet.Items(root, "dimensions");
        foreach (var item in list.Where(item => !dimensions.ContainsKey(item.ToString())))
            _sheet.Fault(item, $"unknown dimension '{item}'", $"one of {string.Join(", ", dimensions.Keys)}", $"Correct it or add it to {DimensionFile.Name}");
        return [.. list.Select(item => item.ToString())];
    }

    private MetricDefinition Metric(YamlMappingNode entry, MartDefinition mart)
    {
        _sheet.KnowOnly(entry, "id", "label", "expression", "where", "unit", "format", "counts_people", "meaning", "clause", "target", "total_target", "part", "whole", "rest_is_shown", "settles_after");
        var target = Target(entry, mart);
        return new MetricDefinition(_sheet.Text(entry, "id"), mart, _sheet.Label(entry, "label"), _sheet.Label(entry, "unit"), _sheet.Label(entry, "meaning"),
            Format(entry), _sheet.Text(entry, "expression"), _sheet.OptionalText(entry, "where"), _sheet.Flag(entry, "counts_people"),
            _sheet.OptionalText(entry, "clause"), target, Total(entry, target))
        {
            Line = (int)entry.Start.Line,
            SettlesAfter = _sheet.Days(entry, "settles_after"),
            RestIsShown = _sheet.Flag(entry, "rest_is_shown"),
        };
    }

    private MetricFormat Format(YamlMappingNode entry)
    {
        _sheet.Text(entry, "format");
        return _sheet.Choice(entry, "format", Formats, MetricFormat.Count);
    }

    private TargetKind Target(YamlMappingNode entry, MartDefinition mart)
    {
        var target = _sheet.Choice(entry, "target", Targets, TargetKind.None);
        if (target == TargetKind.YearTotal && (mart.Time is null || !mart.Dimensions.Contains(Dimensions.Year)))
            _sheet.Fault(entry.Children["target"], "target is 'year_total'", "a mart with time and the dimension year", "Add them or leave the target out");
        return target;
    }

    private bool Total(YamlMappingNode entry, TargetKind target)
    {
        var total = _sheet.Flag(entry, "total_target");
        if (total && target != TargetKind.YearTotal)
            _sheet.Fault(entry.Children["total_target"], "total_target without target: year_total", "target: year_total", "Leave total_target out");
        return total;
    }
}
