using System.Collections.Immutable;

namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>The mart that the metrics of one file are computed from.</summary>
/// <param name="Time">The date column that year, quarter and month come from; needed for what accumulates over a year.</param>
/// <param name="Dimensions">The mart's columns that hold the codes to group and filter by.</param>
public sealed record MartDefinition(string Name, string? Time, ImmutableArray<string> Dimensions, Snapshot Snapshot)
{
    public string Relation => "marts." + Name;

    /// <summary>The mart that has every report where this has the last of a time, with the same columns; null where this has all there is.</summary>
    public string? Reports { get; init; }

    /// <summary>That mart; null where there is none.</summary>
    internal MartDefinition? OfAllReports => Reports is { } name ? this with { Name = name, Reports = null, Snapshot = Snapshot.None } : null;

    /// <summary>Its rows happen on a day, so that a year may be read up to one.</summary>
    public bool HasDays => Time is not null && Snapshot == Snapshot.None;

    /// <summary>The shortest time that the mart tells apart.</summary>
    internal string? FinestTime => Metrics.Dimensions.TimesFinestFirst.FirstOrDefault(time => Dimensions.Contains(time));
}
