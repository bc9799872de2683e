using CsCheck;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Tests.Privacy;

public sealed class SmallNumbersTests
{
    [Theory]
    [InlineData("0 5 6 100", "0 5 6 100")]
    [InlineData("3 7 20 0", "< < 20 0")]
    [InlineData("3 2 20 0", "< < 20 0")]
    [InlineData("1 1 20 9", "< < 20 <")]
    [InlineData("1 2 20 9", "< < 20 9")]
    [InlineData("4 - 20 9", "< - 20 <")]
    [InlineData("3 0 0", "< 0 0")]
    [InlineData("1 1 1 1 1 0", "< < < < < <")]
    public void Hide_OneLine_HidesSmallCountsAndWhatWouldGiveThemAway(string counts, string shown) =>
        Assert.Equal(shown, Shown(counts, SmallNumbers.Hide(Counts(counts), new bool[Counts(counts).Length], [OneLine(counts)])));

    [Fact]
    public void Hide_OpenCells_ShowsThemWhileOthersCoverTheSmallOne()
    {
        var hidden = SmallNumbers.Hide([2, 3, 6, 50], [true, false, false, false], [new int[4]]);

        Assert.Equal([false, true, true, false], hidden);
    }

    [Fact]
    public void Hide_TwoDirections_LeavesNoLineWithASingleHiddenCell()
    {
        // Rows of a 3 x 3 table; the 3 needs company in its row and its column, and so does the company.
        long?[] counts = [3, 10, 20, 11, 12, 30, 40, 50, 60];
        var hidden = SmallNumbers.Hide(counts, new bool[9], [[0, 0, 0, 1, 1, 1, 2, 2, 2], [0, 1, 2, 0, 1, 2, 0, 1, 2]]);

        Assert.Equal([true, true, false, true, true, false, false, false, false], hidden);
    }

    [Fact]
    public void Hide_AnyLine_LeavesEveryHiddenCellAtLeastTwoValues() =>
        Gen.Long[0, 12].Array[1, 9].Sample(cells =>
        {
            long?[] counts = [.. cells.Select(cell => (long?)cell)];
            var hidden = SmallNumbers.Hide(counts, new bool[cells.Length], [new int[cells.Length]]);
            AssertSmallAreHidden(counts, hidden);
            AssertNotDerivable(counts, hidden, [.. Enumerable.Range(0, cells.Length)]);
        });

    [Fact]
    public void Hide_AnyTable_LeavesEveryHiddenCellAtLeastTwoValuesInEachLine() =>
        Gen.Select(Gen.Int[2, 5], Gen.Int[2, 5], Gen.Long[0, 30].Array[25]).Sample((rows, columns, cells) =>
        {
            long?[] counts = [.. cells.Take(rows * columns).Select(cell => (long?)cell)];
            var byRow = counts.Select((_, i) => i / columns).ToArray();
            var byColumn = counts.Select((_, i) => i % columns).ToArray();
            var hidden = SmallNumbers.Hide(counts, new bool[counts.Length], [byRow, byColumn]);
            AssertSmallAreHidden(counts, hidden);
            foreach (var line in new[] { byRow, byColumn }.SelectMany(Lines)) AssertNotDerivable(counts, hidden, line);
        });

    private static void AssertSmallAreHidden(long?[] counts, bool[] hidden) =>
        Assert.All(counts.Zip(hidden), cell => Assert.True(cell.Second || !SmallNumbers.IsSmall(cell.First)));

    // Who knows the line's total and the shown cells knows the hidden cells' sum; every hidden cell is at least 1.
    // A total below 5 is hidden itself, and a line of ones alone has nothing left to hide behind.
    private static void AssertNotDerivable(long?[] counts, bool[] hidden, int[] line)
    {
        var cells = line.Where(cell => hidden[cell]).ToArray();
        if (cells.Length == 0 || line.Sum(cell => counts[cell]) < SmallNumbers.Shown || line.All(cell => counts[cell] == 1)) return;
        var least = cells.Count(cell => counts[cell] > 0);
        var sum = cells.Sum(cell => counts[cell])!.Value;
        Assert.True(cells.Length > 1, "a single hidden cell is the rest of the total");
        Assert.True(sum > least || cells.Length > least, "the hidden cells can only all be 1");
    }

    private static IEnumerable<int[]> Lines(int[] lining) =>
        lining.Select((line, cell) => (line, cell)).GroupBy(pair => pair.line, pair => pair.cell).Select(line => line.ToArray());

    private static long?[] Counts(string text) =>
        [.. text.Split(' ').Select(cell => cell == "-" ? null : (long?)long.Parse(cell, System.Globalization.CultureInfo.InvariantCulture))];

    private static int[] OneLine(string text) => new int[Counts(text).Length];

    private static string Shown(string counts, bool[] hidden) =>
        string.Join(' ', counts.Split(' ').Zip(hidden, (cell, isHidden) => isHidden ? "<" : cell));
}
