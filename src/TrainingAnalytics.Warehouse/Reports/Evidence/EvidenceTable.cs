using TrainingAnalytics.Warehouse.Reports.Workbooks;

namespace TrainingAnalytics.Warehouse.Reports.Evidence;

/// <summary>One sheet, or one CSV file, of an evidence file.</summary>
/// <param name="Name">The file's name without its ending: the same in every language.</param>
/// <param name="Title">The sheet's name.</param>
/// <param name="Headers">As people read them.</param>
/// <param name="Rows">Cells: null, string, long, decimal, DateOnly, or DateTime in UTC.</param>
public sealed record EvidenceTable(string Name, string Title, IReadOnlyList<string> Headers, IReadOnlyList<object?[]> Rows)
{
    public SheetTable Sheet => new(Title, Headers, Rows);
}
