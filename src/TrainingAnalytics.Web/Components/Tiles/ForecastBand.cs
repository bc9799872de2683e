using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>
/// From what is reached to the forecast at the end, in the shape of the pace; its last point is the forecast itself with
/// its low and high.
/// </summary>
internal sealed record ForecastBand(ImmutableArray<double?> Middle, ImmutableArray<double?> Low, ImmutableArray<double?> High)
{
    public bool HasRange => High.Length > 0;

    /// <summary>Null where nothing is left to come, or the forecast is for a time beyond the axis.</summary>
    public static ForecastBand? Of(Figure figure, Course course, double?[]? due)
    {
        if (figure.Forecast is not { } end || figure.Pace is not < 1 || course.Values.IsEmpty || course.Values[^1] is not { } reached
            || course.Axis.Reached == course.Axis.Codes.Length || (due?[^1] is { } last && Math.Abs(last - figure.Target!.Value) > 1e-6 * last)) return null;
        ImmutableArray<double?> To(double to) => [.. course.Axis.Codes.Select((_, i) => i < course.Axis.Reached - 1 ? (double?)null : reached + ((to - reached) * Way(course.Axis, due, i)))];
        return figure is { ForecastLow: { } low, ForecastHigh: { } high } && low < high ? new(To(end), To(low), To(high)) : new(To(end), [], []);
    }

    private static double Way(TimeAxis axis, double?[]? due, int place)
    {
        var (first, last) = (axis.Reached - 1, axis.Codes.Length - 1);
        return due?[first] is { } from && due[last] is { } to && to > from
            ? Math.Clamp((due[place]!.Value - from) / (to - from), 0, 1)
            : (double)(place - first) / (last - first);
    }
}
