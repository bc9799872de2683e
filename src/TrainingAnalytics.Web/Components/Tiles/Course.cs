using System.Collections.Immutable;
using System.Globalization;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>
/// One metric along a time axis. What accumulates is summed; a share or a stock stands for itself at each time. Where a
/// time is hidden for privacy, sums are not shown from there on: they would give it away.
/// </summary>
internal sealed class Course(MetricDefinition metric, TimeAxis axis, IReadOnlyDictionary<string, Figure> known, Figure nothing)
{
    private readonly MetricDefinition _metric = metric;
    private readonly IReadOnlyDictionary<string, Figure> _known = known;
    private readonly Figure _nothing = nothing;

    public TimeAxis Axis { get; } = axis;

    public bool Any => Axis.Codes.Any(_known.ContainsKey);

    /// <summary>Of the time itself.</summary>
    public Figure At(string code) => _known.GetValueOrDefault(code) ?? _nothing;

    /// <summary>What is drawn, up to the last time that has begun.</summary>
    public ImmutableArray<double?> Values { get; } = Along(metric, axis.Codes.Take(axis.Reached), known, nothing);

    /// <summary>The same times of the year before; empty where it is not known.</summary>
    public ImmutableArray<double?> Before { get; } = Along(metric, Earlier(axis, known), known, nothing);

    /// <summary>What is due at each time for the target to be reached in the end.</summary>
    public double?[]? Due(double? target, IReadOnlyDictionary<int, double> targets) =>
        !_metric.Accumulates ? [.. Axis.Codes.Select(code => At(code) is { Pace: { } pace, Target: { } own } ? pace * own : (double?)null)]
        : target is null || _known.Values.Any(figure => figure.Suppressed) ? null
        : DueOver(targets);

    // Over several years a year begins where the targets before it end.
    private double?[]? DueOver(IReadOnlyDictionary<int, double> targets)
    {
        var months = _known.ToDictionary(one => one.Key, one => one.Value.Value ?? 0);
        var (due, sum) = (new List<double?>(), 0.0);
        foreach (var year in Axis.Codes.Select(code => int.Parse(code.AsSpan(0, 4), CultureInfo.InvariantCulture)).Distinct())
        {
            if (!targets.TryGetValue(year, out var target)) return null;
            due.AddRange(PaceLine.Expected(months, year, target).Select(one => (double?)(sum + one)));
            sum += target;
        }

        return due.Count == Axis.Codes.Length ? [.. due] : null;
    }

    private static IEnumerable<string> Earlier(TimeAxis axis, IReadOnlyDictionary<string, Figure> known) =>
        axis.By == Dimensions.Month && axis.Codes.Length == 12 && axis.Codes.Select(TimeAxis.YearBefore).Any(known.ContainsKey)
            ? axis.Codes.Select(TimeAxis.YearBefore) : [];

    private static ImmutableArray<double?> Along(
        MetricDefinition metric, IEnumerable<string> codes, IReadOnlyDictionary<string, Figure> known, Figure nothing)
    {
        double? sum = 0;
        return [.. codes.Select(code => known.GetValueOrDefault(code) ?? nothing).Select(figure => metric.Accumulates
            ? sum += figure.Suppressed ? null : figure.Value ?? 0
            : figure.Suppressed ? null : figure.Value)];
    }
}
