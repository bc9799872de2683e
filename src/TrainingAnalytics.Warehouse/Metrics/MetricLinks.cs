using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>Ties the metrics of one file together: a share to its part and its whole, a count to the whole that it is a part of.</summary>
internal sealed class MetricLinks(DefinitionSheet sheet, ImmutableArray<(MetricDefinition Metric, YamlMappingNode At)> metrics)
{
    private readonly Dictionary<string, MetricDefinition> _counts = new(StringComparer.Ordinal);

    public IEnumerable<(MetricDefinition Metric, YamlMappingNode At)> Read() => metrics.Select(one => (Linked(one.Metric, one.At), one.At));

    private MetricDefinition Linked(MetricDefinition metric, YamlMappingNode at)
    {
        if (metric.HidesSmallNumbers) return WithWhole(metric, at, []);
        var share = metric with { Part = Named(at, "part", []), Whole = Named(at, "whole", []) };
        Judge(share, at);
        return share;
    }

    private MetricDefinition? Named(YamlMappingNode at, string key, ImmutableArray<string> within)
    {
        if (sheet.OptionalText(at, key) is not { } id) return null;
        var (count, its) = metrics.FirstOrDefault(one => one.Metric.Id == id && one.Metric.HidesSmallNumbers);
        if (count is not null && !within.Contains(id)) return WithWhole(count, its, within);
        sheet.Fault(at.Children[key], $"{key} is '{id}'", count is null ? "a count of this file with counts_people" : "a whole that is no part of it", "Correct it or leave it out");
        return null;
    }

    // Each count is linked once: a share has the very one that others ask for, and a fault is told once.
    private MetricDefinition WithWhole(MetricDefinition count, YamlMappingNode at, ImmutableArray<string> within) =>
        _counts.TryGetValue(count.Id, out var known) ? known : _counts[count.Id] = count with { Whole = Named(at, "whole", within.Add(count.Id)) };

    // A share beside its part is the whole, and beside its whole it is the part: it is hidden with either only where it names both.
    private void Judge(MetricDefinition share, YamlMappingNode at)
    {
        if (at.Children.ContainsKey("part") != at.Children.ContainsKey("whole"))
            sheet.Fault(at, $"{share.Id} has a part or a whole alone", "both of them", "Add the other, as a metric too where there is none");
        else if (share is { Part: { } part, Whole: { } whole } && !part.WithWholes.Skip(1).Contains(whole))
            sheet.Fault(at.Children["whole"], $"{part.Id} is no part of {whole.Id}", $"a whole that {part.Id} names, or one of that", "Correct one of them");
        else if (!at.Children.ContainsKey("part") && Divided(share) is var (above, below))
            sheet.Fault(at, $"{share.Id} divides {above} by {below}", $"part: {above} and whole: {below}", "Add both");
    }

    private (string Above, string Below)? Divided(MetricDefinition share) => (
        from above in metrics.Select(one => one.Metric)
        from below in metrics.Select(one => one.Metric)
        where above.HidesSmallNumbers && below.HidesSmallNumbers
            && share.Expression == $"cast({above.Expression} as double precision) / nullif({below.Expression}, 0)"
        select ((string, string)?)(above.Id, below.Id)).FirstOrDefault();
}
