namespace TrainingAnalytics.Warehouse.Reports.Workbooks;

/// <summary>One sheet of a workbook.</summary>
/// <param name="Title">The sheet's name.</param>
/// <param name="Headers">As people read them.</param>
/// <param name="Rows">Cells: null, string, long, decimal, <see cref="SheetNumber"/>, DateOnly, or DateTime in UTC.</param>
public sealed record SheetTable(string Title, IReadOnlyList<string> Headers, IReadOnlyList<object?[]> Rows);
