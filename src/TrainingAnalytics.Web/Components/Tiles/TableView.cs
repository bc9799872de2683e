using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>A table as people read it, with the exact values beside for the CSV.</summary>
public sealed record TableView(ImmutableArray<TableColumn> Columns, ImmutableArray<TableRow> Rows)
{
    public static TableView Empty { get; } = new([], []);
}

public sealed record TableColumn(string Header, bool Numeric);

public sealed record TableRow(ImmutableArray<TableCell> Cells, bool Total = false);

/// <summary>One cell: its words, its exact value, where it leads, and whether it is drawn as a status or a bullet.</summary>
public sealed record TableCell(string Text, object? Exact, string? Href = null, Figure? Bullet = null, string? Status = null, bool Faint = false);
