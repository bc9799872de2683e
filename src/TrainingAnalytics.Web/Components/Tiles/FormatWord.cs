using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>A metric's format as it is written in its file.</summary>
internal static class FormatWord
{
    public static string Word(this MetricFormat format) => format.ToString().ToLowerInvariant();
}
