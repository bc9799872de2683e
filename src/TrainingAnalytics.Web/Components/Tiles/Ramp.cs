using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>Five steps of one colour, each as wide as the next, with round bounds: the darker, the more.</summary>
internal sealed record Ramp(double Low, double Width)
{
    public const int Steps = 5;

    /// <summary>Counts and money begin at zero; shares at the least that there is, for they lie close together.</summary>
    public static Ramp? Of(MetricDefinition metric, IEnumerable<double?> values)
    {
        var known = values.OfType<double>().ToList();
        if (known.Count == 0 || known.All(value => value == 0)) return null;
        var (low, high) = (metric.Format == MetricFormat.Percent ? known.Min() : Math.Min(0, known.Min()), known.Max());
        var width = Round((high - low) / Steps, metric.Format == MetricFormat.Count);
        var ramp = From(low, width);
        // Where the beginning was rounded down so far that the top no longer fits, the steps are one size wider.
        if (high > ramp.Bound(Steps) + 1e-9) ramp = From(low, Round(width * 1.2, metric.Format == MetricFormat.Count));
        // No share is more than all.
        return metric.Format == MetricFormat.Percent && high <= 1 && ramp.Bound(Steps) > 1 ? ramp with { Low = Math.Max(0, 1 - (Steps * ramp.Width)) } : ramp;
    }

    /// <summary>From one, the palest, to five.</summary>
    public int StepOf(double value) => Math.Clamp((int)Math.Ceiling(((value - Low) / Width) - 1e-9), 1, Steps);

    /// <summary>The upper bound of a step; it belongs to the step.</summary>
    public double Bound(int step) => Low + (step * Width);

    /// <summary>What each step stands for, in words.</summary>
    public ImmutableArray<string> Said(PageVisit visit, MetricFormat format)
    {
        string Words(int step) => visit.Numbers.Of(Bound(step), format.Word());
        return [.. Enumerable.Range(1, Steps).Select(step => step switch
        {
            1 => visit.Texts.Say("ramp.first", Words(1)),
            Steps => visit.Texts.Say("ramp.last", Words(Steps - 1)),
            _ => visit.Texts.Say("ramp.between", Words(step - 1), Words(step)),
        })];
    }

    private static Ramp From(double low, double width) => new(Math.Floor((low / width) + 1e-9) * width, width);

    // 1, 2, 2.5 or 5 times a power of ten, and whole people.
    private static double Round(double width, bool whole)
    {
        if (width <= 0) return whole ? 1 : 0.01;
        var power = Math.Pow(10, Math.Floor(Math.Log10(width)));
        var round = new[] { 1, 2, 2.5, 5, 10 }.First(one => one * power >= width - (1e-9 * power)) * power;
        return whole ? Math.Max(1, Math.Ceiling(round)) : round;
    }
}
