using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Web.Components.Pages;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>The times that have begun but whose records are still coming in: shaded, and said.</summary>
/// <param name="From">The place of the first on the axis; they go on to the last that has begun.</param>
internal sealed record SettlingTimes(int? From, string Said)
{
    public static SettlingTimes None { get; } = new(null, "");

    public static SettlingTimes Of(PageVisit visit, MetricDefinition metric, TimeAxis axis)
    {
        var from = axis.Codes.Take(axis.Reached).ToImmutableArray() is var begun
            ? begun.IndexOf(begun.FirstOrDefault(code => metric.IsSettling(code, visit.Facts.AsOf)) ?? "") : -1;
        return from < 0 ? None : new(from, visit.Texts.Say("settling", TimeWords.Of(visit.Texts, axis.By, axis.Codes[from])));
    }
}
