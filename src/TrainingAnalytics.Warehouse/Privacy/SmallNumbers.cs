namespace TrainingAnalytics.Warehouse.Privacy;

/// <summary>
/// Keeps counts of people from 1 to 4 from being read or worked out. A line is a set of sibling cells whose sum
/// may be known from elsewhere; a cell stands in as many lines as it has siblings of different kinds.
/// </summary>
public static class SmallNumbers
{
    /// <summary>The smallest count of people that is shown; below it stands "&lt;5".</summary>
    public const long Shown = 5;

    public static bool IsSmall(long? count) => count is >= 1 and < Shown;

    /// <summary>Which cells are hidden: the small ones, and so many others that no sum gives one of them away.</summary>
    /// <param name="counts">The cells; null is no data, and is no cell.</param>
    /// <param name="open">Cells that this viewer may see however small they are.</param>
    /// <param name="linings">Each gives every cell the number of its line.</param>
    public static bool[] Hide(IReadOnlyList<long?> counts, IReadOnlyList<bool> open, IReadOnlyList<int[]> linings)
    {
        var cells = new HiddenCells(counts, open, [.. counts.Select((count, i) => !open[i] && IsSmall(count))], amongOthers: false);
        return cells.Close([.. linings.SelectMany(lining => Lines(lining, null))]);
    }

    /// <summary>The same, where other tables say more: cells that are hidden for their sake, and totals that are hidden there. No open cell is hidden besides.</summary>
    /// <param name="counts">The cells.</param>
    /// <param name="open">Cells that this viewer may see.</param>
    /// <param name="linings">Each gives every cell the number of its line.</param>
    /// <param name="already">Cells that are hidden whatever their lines say.</param>
    /// <param name="totals">For each lining the cells whose line has a hidden total, which they must not add up to.</param>
    public static bool[] Hide(IReadOnlyList<long?> counts, IReadOnlyList<bool> open, IReadOnlyList<int[]> linings, IReadOnlyList<bool> already, IReadOnlyList<bool[]> totals)
    {
        var cells = new HiddenCells(counts, open, [.. counts.Select((count, i) => already[i] || (!open[i] && IsSmall(count)))], amongOthers: true);
        return cells.Close([.. linings.SelectMany((lining, i) => Lines(lining, totals[i]))]);
    }

    private static IEnumerable<CellLine> Lines(int[] lining, bool[]? totals) => lining.Select((line, cell) => (line, cell))
        .GroupBy(pair => pair.line, pair => pair.cell).Select(line => new CellLine([.. line], totals?[line.First()] == true));
}
