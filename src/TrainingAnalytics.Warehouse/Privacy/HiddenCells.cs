namespace TrainingAnalytics.Warehouse.Privacy;

/// <summary>The cells of a line, and whether its total is hidden where it is shown.</summary>
internal sealed record CellLine(int[] Cells, bool IsTotalHidden);

/// <summary>The cells of a table while it is found out which of them are hidden.</summary>
/// <param name="amongOthers">Other tables have their say: then zeros are hidden too, and no open cell is.</param>
internal sealed class HiddenCells(IReadOnlyList<long?> counts, IReadOnlyList<bool> open, bool[] hidden, bool amongOthers)
{
    /// <summary>Hides so many more that no line gives a hidden cell or a hidden total away.</summary>
    public bool[] Close(CellLine[] lines)
    {
        if (!hidden.Contains(true) && !lines.Any(line => line.IsTotalHidden)) return hidden;
        // A cell that is hidden for one line may leave another line of its own with a single hidden cell.
        for (var changed = true; changed;)
            changed = lines.Aggregate(false, (any, line) => Close(line) || any);
        return hidden;
    }

    private bool Close(CellLine line)
    {
        // All cells of a hidden total would add up to it.
        var changed = line.IsTotalHidden && !line.Cells.Any(cell => hidden[cell]) && HideNext(line.Cells);
        while (GivesAway(line.Cells) && HideNext(line.Cells)) changed = true;
        return changed;
    }

    private bool HideNext(int[] line)
    {
        if (NextSmallest(line) is not { } cell) return false;
        return hidden[cell] = true;
    }

    // With the total known: one hidden cell is what is left of it, and those that add up to as many as are no 0 are all 1.
    // Without other tables what is hidden is no 0, unless nothing else is left.
    private bool GivesAway(int[] line)
    {
        var (cells, sum, most, total) = (0, 0L, 0L, 0L);
        foreach (var cell in line)
        {
            var count = counts[cell] ?? 0;
            total += count;
            if (hidden[cell]) (cells, sum, most) = (cells + 1, sum + count, Math.Max(most, count));
        }
        return total >= SmallNumbers.Shown && cells > 0 && (cells == 1 || sum == cells || (amongOthers && most <= 1));
    }

    // A zero is hidden only where nothing else is left; a cell that the viewer may see, only then too, or never.
    private int? NextSmallest(int[] line) =>
        line.Where(cell => counts[cell] is not null && !hidden[cell] && !(amongOthers && open[cell]))
            .OrderBy(cell => open[cell]).ThenBy(cell => counts[cell] == 0).ThenBy(cell => counts[cell])
            .Select(cell => (int?)cell).FirstOrDefault();
}
