using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>One file of dashboards/: who it is for, what may be chosen, and rows of tiles.</summary>
// Filters: Dimensions, and <c>period</c> for the time.
// Menu: Its place in the menu; 0 keeps it out.
// Scope: The dimension whose code is the second part of the page's address (<c>/prefecture/540200</c>); empty for the whole region.
public sealed record PageDefinition(
    string Id,
    string File,
    Label Title,
    Label? Lead,
    int Menu,
    string Scope,
    string Parent,
    ImmutableArray<string> Audience,
    ImmutableArray<string> Filters,
    ImmutableArray<RowDefinition> Rows)
{
    public const string Period = "period";

    /// <summary>Where each of its keys stands in the file.</summary>
    public KeyLines Lines { get; init; } = KeyLines.None;

    public IEnumerable<TileDefinition> Tiles => Rows.SelectMany(row => row.Tiles);

    /// <summary>The dimensions that the reader may hold fast.</summary>
    public IEnumerable<string> Choices => Filters.Where(filter => filter != Period);

    public bool IsFor(Viewer viewer) =>
        viewer.SeesMetrics && (Audience.IsEmpty || viewer.Role == Role.Operator || Audience.Contains(viewer.Role.ToString().ToLowerInvariant()));
}

public sealed record RowDefinition(Label? Title, Label? Note, ImmutableArray<TileDefinition> Tiles, int Line);
