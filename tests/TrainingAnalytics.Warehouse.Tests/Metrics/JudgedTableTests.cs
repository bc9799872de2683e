using System.Collections.Immutable;
using CsCheck;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Tests.Metrics;

/// <summary>Whoever sees a line's totals and what is shown of its wholes and parts finds at least two values for each hidden 1 to 4.</summary>
public sealed class JudgedTableTests : IDisposable
{
    private readonly SmallDefinitions _definitions = new();
    private readonly AskedQuestion _asked;

    public JudgedTableTests()
    {
        var catalogue = MetricCatalogue.Read(_definitions.Folder);
        var part = catalogue.Metrics["entrepreneurship_trainings"];
        _asked = new AskedQuestion([part, part.Whole!], [catalogue.Dimensions["prefecture"]], [], false, new Viewer(Role.Leader, []), new DateOnly(2021, 9, 30));
    }

    public void Dispose() => _definitions.Dispose();

    [Fact]
    public void Hidden_AnyLine_LeavesEverySmallWholePartAndRestAtLeastTwoValues() =>
        Gen.Select(Gen.Int[0, 8], Gen.Int[0, 8]).Select((one, other) => new Cell(Math.Max(one, other), Math.Min(one, other))).Array[1, 4].Sample(cells =>
        {
            var shown = Judge(cells);
            foreach (var place in Enumerable.Range(0, cells.Length)) AssertNotDerivable(cells, shown, place);
        }, iter: 1000);

    [Fact]
    public void Hidden_AnyLine_ShowsNeitherASmallCountNorAPartBesideASmallRestOrAHiddenWhole() =>
        Gen.Select(Gen.Int[0, 30], Gen.Int[0, 30]).Select((one, other) => new Cell(Math.Max(one, other), Math.Min(one, other))).Array[1, 8].Sample(cells =>
            Assert.All(cells.Zip(Judge(cells)), pair =>
            {
                Assert.True(pair.Second.Whole is null || !SmallNumbers.IsSmall(pair.First.Whole));
                Assert.True(pair.Second.Part is null || !(SmallNumbers.IsSmall(pair.First.Part) || SmallNumbers.IsSmall(pair.First.Rest) || pair.Second.Whole is null));
            }));

    private Known[] Judge(Cell[] cells)
    {
        ImmutableArray<AnswerRow> rows = [.. cells.Select((cell, i) => new AnswerRow([$"{i}"], [], [cell.Part, cell.Whole]))];
        var table = new JudgedTables(_asked).Of(rows, null);
        var (part, whole) = (table.Hidden(_asked.Metrics[0]), table.Hidden(_asked.Metrics[1]));
        return [.. cells.Select((cell, i) => new Known(whole.Contains($"{i}") ? null : cell.Whole, part.Contains($"{i}") ? null : cell.Part))];
    }

    private static void AssertNotDerivable(Cell[] cells, Known[] shown, int place)
    {
        var (whole, part) = (cells.Sum(cell => cell.Whole), cells.Sum(cell => cell.Part));
        // Such a total is hidden itself, and a line of ones alone has nothing left to hide behind.
        if (whole < SmallNumbers.Shown || cells.All(cell => cell.Whole == 1)) return;
        var isPartKnown = !SmallNumbers.IsSmall(part) && !SmallNumbers.IsSmall(whole - part);
        var others = Reached([.. cells.Where((_, i) => i != place)], [.. shown.Where((_, i) => i != place)], whole);
        Cell[] left = [.. Possible(cells[place], shown[place], whole).Where(cell =>
            Enumerable.Range(0, whole - cell.Whole + 1).Any(sum => others[whole - cell.Whole, sum] && (!isPartKnown || sum == part - cell.Part)))];
        AssertOpen(cells[place].Whole, left.Select(cell => cell.Whole), "whole");
        AssertOpen(cells[place].Part, left.Select(cell => cell.Part), "part");
        AssertOpen(cells[place].Rest, left.Select(cell => cell.Rest), "rest");
    }

    private static void AssertOpen(int count, IEnumerable<int> possible, string what) =>
        Assert.True(!SmallNumbers.IsSmall(count) || possible.Distinct().Count() > 1, $"a {what} of {count} can be worked out");

    /// <summary>To which sums of wholes and of parts these cells may add up, as far as they are known.</summary>
    private static bool[,] Reached(Cell[] cells, Known[] shown, int most)
    {
        var reached = new bool[most + 1, most + 1];
        reached[0, 0] = true;
        foreach (var (cell, known) in cells.Zip(shown)) reached = Next(reached, [.. Possible(cell, known, most)], most);
        return reached;
    }

    private static bool[,] Next(bool[,] reached, Cell[] possible, int most)
    {
        var next = new bool[most + 1, most + 1];
        for (var whole = 0; whole <= most; whole++)
            for (var part = 0; part <= whole; part++)
                foreach (var cell in reached[whole, part] ? possible : [])
                    if (whole + cell.Whole <= most) next[whole + cell.Whole, part + cell.Part] = true;
        return next;
    }

    // A zero that stands alone is shown: whatever is hidden where the whole is not, is no zero, unless it is one.
    private static IEnumerable<Cell> Possible(Cell cell, Known known, int most) =>
        from whole in known.Whole is { } shown ? [shown] : Enumerable.Range(Math.Min(1, cell.Whole), most)
        from part in known.Part is { } shown ? [shown] : Enumerable.Range(0, whole + 1)
        where known.Part is not null || known.Whole is null || part >= Math.Min(1, cell.Part)
        where part <= whole
        select new Cell(whole, part);

    private sealed record Cell(int Whole, int Part)
    {
        public int Rest => Whole - Part;
    }

    private sealed record Known(int? Whole, int? Part);
}
