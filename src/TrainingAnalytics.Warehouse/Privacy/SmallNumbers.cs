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
    /// <param name="already">Cells that are hidden for the sake of another table.</param>
    public static bool[] Hide(IReadOnlyList<long?> counts, IReadOnlyList<bool> open, IReadOnlyList<int[]> linings, IReadOnlyList<bool>? already = null)
    {
        var hidden = counts.Select((count, i) => already?[i] == true || (!open[i] && IsSmall(count))).ToArray();
        if (!hidden.Contains(true)) return hidden;
        var lines = linings.SelectMany(Lines).ToArray();
        // A cell that is hidden for one line may leave another line of its own with a single hidden cell.
        for (var changed = true; changed;)
            changed = lines.Aggregate(false, (any, line) => Close(line, counts, open, hidden) || any);
        return hidden;
    }

    private static IEnumerable<int[]> Lines(int[] lining) =>
        lining.Select((line, cell) => (line, cell)).GroupBy(pair => pair.line, pair => pair.cell).Select(line => line.ToArray());

    private static bool Close(int[] line, IReadOnlyList<long?> counts, IReadOnlyList<bool> open, bool[] hidden)
    {
        var changed = false;
        while (GivesAway(line, counts, hidden) && NextSmallest(line, counts, open, hidden) is { } cell)
            changed = hidden[cell] = true;
        return changed;
    }

    // With the total known: one hidden cell is what is left of it, and those that add up to as many as are no 0 are all 1.
    private static bool GivesAway(int[] line, IReadOnlyList<long?> counts, bool[] hidden)
    {
        var (cells, most, total) = (0, 0L, 0L);
        foreach (var cell in line)
        {
            var count = counts[cell] ?? 0;
            total += count;
            if (hidden[cell]) (cells, most) = (cells + 1, Math.Max(most, count));
        }
        return total >= Shown && cells > 0 && (cells == 1 || most <= 1);
    }

    // A zero is hidden only where nothing else is left; a cell that the viewer may see, only then too.
    private static int? NextSmallest(int[] line, IReadOnlyList<long?> counts, IReadOnlyList<bool> open, bool[] hidden) =>
        line.Where(cell => counts[cell] is not null && !hidden[cell])
            .OrderBy(cell => open[cell]).ThenBy(cell => counts[cell] == 0).ThenBy(cell => counts[cell])
            .Select(cell => (int?)cell).FirstOrDefault();
}
