using System.Collections.Immutable;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>A chart before it is drawn: numbers, the words for them, and where a click leads. wwwroot/charts.js draws it.</summary>
public sealed record ChartSketch(
    string Kind,
    ImmutableArray<string> Labels,
    ImmutableArray<ChartSeries> Series,
    ImmutableArray<string?> Links,
    bool Percent,
    string Described);

/// <summary>One series; its role says its colour and shape: actual, target, pace, before.</summary>
public sealed record ChartSeries(string Name, string Role, ImmutableArray<double?> Values, ImmutableArray<string> Said);
