using System.Collections.Immutable;

namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>What somebody asks: metrics, by what, of what, and whether with targets.</summary>
/// <param name="Where">A dimension and its code; <c>region</c> takes 540000, a prefecture's or a county's code.</param>
public sealed record MetricQuestion(
    ImmutableArray<string> Metrics,
    ImmutableArray<string> By,
    ImmutableDictionary<string, string> Where,
    bool Target)
{
    public static MetricQuestion Of(params ReadOnlySpan<string> metrics) =>
        new([.. metrics], [], ImmutableDictionary<string, string>.Empty, false);
}
