using System.Collections.Immutable;
using System.Globalization;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>A table as people read it, with the exact values beside for its exports.</summary>
/// <param name="Columns">From left to right.</param>
/// <param name="Rows">With the total at the end, where there is one.</param>
/// <param name="Hidden">How many rows a search left out.</param>
/// <param name="Left">How many rows stand behind those that a page shows first.</param>
public sealed record TableView(ImmutableArray<TableColumn> Columns, ImmutableArray<TableRow> Rows, int Hidden = 0, int Left = 0)
{
    public static TableView Empty { get; } = new([], []);

    /// <summary>Its rows but the total, shown or not.</summary>
    public int Count => Rows.Count(row => !row.Total) + Left;

    /// <summary>Some number in it is too small to be shown.</summary>
    public bool HasSuppressed => Rows.Any(row => row.Cells.Zip(Columns).Any(one => one.Second.Suppresses(one.First)));
}

/// <summary>One column.</summary>
/// <param name="Header">As people read it, in their language.</param>
/// <param name="Numeric">Set to the right.</param>
/// <param name="Key">Its name for programs, the same in every language, as the command line names it: <c>trainings_completed</c>.</param>
/// <param name="Format">How a spreadsheet writes its numbers; null for what is no metric's number.</param>
/// <param name="Href">Orders the table by this column, or turns the order round.</param>
/// <param name="Sorted"><c>ascending</c> or <c>descending</c> where the table is ordered by it.</param>
public sealed record TableColumn(string Header, bool Numeric, string Key, MetricFormat? Format = null, string? Href = null, string? Sorted = null)
{
    public bool HoldsNumbers => Numeric || Format is not null;

    /// <summary>The exact value of a cell as a number; null where there is none, or none to be shown.</summary>
    public double? Number(object? exact) =>
        HoldsNumbers && exact is not (null or string) ? Convert.ToDouble(exact, CultureInfo.InvariantCulture) : null;

    /// <summary>A number that is there but must not be seen: words stand in its place.</summary>
    public bool Suppresses(TableCell cell) => HoldsNumbers && cell.Exact is string;
}

/// <param name="Cells">One a column.</param>
/// <param name="Total">Asked of the metrics, not added up.</param>
/// <param name="Chosen">The page is filtered by this row.</param>
public sealed record TableRow(ImmutableArray<TableCell> Cells, bool Total = false, bool Chosen = false)
{
    /// <summary>The cells for a spreadsheet: names and all other words as on the screen, numbers exact.</summary>
    public IEnumerable<object?> Exported() => Cells.Select((cell, i) => i == 0 || cell.Exact is string ? cell.Text : cell.Exact);
}

/// <summary>One cell: its words, its exact value, where it leads, and whether it is drawn as a status or a bullet.</summary>
public sealed record TableCell(string Text, object? Exact, string? Href = null, Figure? Bullet = null, string? Status = null, bool Faint = false);
