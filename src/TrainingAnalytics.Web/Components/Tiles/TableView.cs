using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>A table as people read it, with the exact values beside for its exports.</summary>
public sealed record TableView(ImmutableArray<TableColumn> Columns, ImmutableArray<TableRow> Rows)
{
    public static TableView Empty { get; } = new([], []);
}

/// <summary>One column.</summary>
/// <param name="Header">As people read it, in their language.</param>
/// <param name="Numeric">Set to the right.</param>
/// <param name="Key">Its name for programs, the same in every language, as the command line names it: <c>trainings_completed</c>.</param>
/// <param name="Format">How a spreadsheet writes its numbers; null for what is no metric's number.</param>
public sealed record TableColumn(string Header, bool Numeric, string Key, MetricFormat? Format = null);

public sealed record TableRow(ImmutableArray<TableCell> Cells, bool Total = false);

/// <summary>One cell: its words, its exact value, where it leads, and whether it is drawn as a status or a bullet.</summary>
public sealed record TableCell(string Text, object? Exact, string? Href = null, Figure? Bullet = null, string? Status = null, bool Faint = false);
