using System.Collections.Immutable;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>A chart before it is drawn: numbers, the words for them, and where a click leads. wwwroot/charts.js draws it.</summary>
public sealed record ChartSketch(
    string Kind,
    ImmutableArray<string> Labels,
    ImmutableArray<ChartSeries> Series,
    ImmutableArray<string?> Links,
    bool Percent,
    string Described)
{
    /// <summary>The label that the reader filters by: the others stand back.</summary>
    public int? Chosen { get; init; }

    /// <summary>The labels whose records are still coming in.</summary>
    public ChartShade? Shade { get; init; }

    /// <summary>One colour a label where the labels are few categories: the same whatever is filtered.</summary>
    public ImmutableArray<int> Colours { get; init; } = [];
}

/// <summary>One series; its role says its colour and shape: actual, month, target, pace, before, forecast, low, high.</summary>
public sealed record ChartSeries(string Name, string Role, ImmutableArray<double?> Values, ImmutableArray<string> Said);

/// <summary>From one label to another, both included, with what it means.</summary>
public sealed record ChartShade(int From, int To, string Said);
