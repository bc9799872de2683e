using System.Collections.Immutable;
using CsCheck;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Tests.Metrics;

/// <summary>A total that is hidden in one table is not added up from the cells of another.</summary>
public sealed class HiddenTotalTests : IDisposable
{
    private static readonly Viewer Leader = new(Role.Leader, []);
    private static readonly Viewer ShigatsePlanner = new(Role.Planner, [SmallWarehouse.Shigatse]);

    private readonly SmallWarehouse _warehouse = new();
    private readonly SmallDefinitions _definitions = new();

    public void Dispose()
    {
        _warehouse.Dispose();
        _definitions.Dispose();
    }

    /// <summary>19 in Shigatse are hidden for the sake of the 3 in Chamdo, whose own cells Lhasa covers.</summary>
    private void Hidden() => _warehouse
        .Trained(7, "2020-02-01", group: "other").Trained(8, "2020-03-01").Trained(800, "2020-04-01", group: "graduate")
        .Trained(9, "2020-02-01", SmallWarehouse.Shigatse).Trained(10, "2020-03-01", SmallWarehouse.Shigatse)
        .Trained(1, "2020-02-01", SmallWarehouse.Chamdo, group: "other").Trained(2, "2020-03-01", SmallWarehouse.Chamdo).AsOf("2020-06-30");

    [Fact]
    public void Answer_FilterOnAHiddenTotal_ShowsNotAllOfItsCells()
    {
        Hidden();

        Assert.Equal(["540100 815", "540200 <", "540300 <"], _warehouse.Lines("trainings_completed by prefecture where year=2020", Leader));
        Assert.Equal(["<"], _warehouse.Lines("trainings_completed where year=2020,prefecture=540200", Leader));
        // All 19 are veterans: 837 less these and 815 would tell that Chamdo has 3.
        Assert.Equal(["veteran <"], _warehouse.Lines("trainings_completed by trainee_group where year=2020,prefecture=540200", Leader));
        Assert.Equal(["540100 graduate 800", "540100 other <", "540100 veteran <", "540200 veteran <", "540300 other <", "540300 veteran <"],
            _warehouse.Lines("trainings_completed by prefecture,trainee_group where year=2020", Leader));
        Assert.Equal(["graduate 800", "other 8", "veteran 29"], _warehouse.Lines("trainings_completed by trainee_group where year=2020", Leader));
        Assert.Equal(["veteran 19"], _warehouse.Lines("trainings_completed by trainee_group where year=2020,prefecture=540200"));
    }

    [Fact]
    public void Answer_MonthsOfAHiddenYear_AreNotAllShown()
    {
        Hidden();

        Assert.Equal(["2020-02 <", "2020-03 <"], _warehouse.Lines("trainings_completed by month where prefecture=540200", Leader));
        Assert.Equal(["2020-02 17", "2020-03 20", "2020-04 800"], _warehouse.Lines("trainings_completed by month", Leader));
        Assert.Equal(["2020-02 9", "2020-03 10"], _warehouse.Lines("trainings_completed by month where prefecture=540200", ShigatsePlanner));
    }

    [Fact]
    public void Hidden_SameTableInAnotherOrder_IsTheSame() =>
        Gen.Int[0, 25].Array[12].Sample(counts =>
        {
            var asked = Asked();
            ImmutableArray<AnswerRow> rows = [.. counts.Select((count, i) => new AnswerRow([$"540{i % 2}00", $"g{i / 6}", $"2020-0{(i / 2 % 3) + 3}"], [], [count]))];
            ImmutableArray<AnswerRow> turned = [.. rows.Reverse().Select(row => row with { Codes = [.. row.Codes.Reverse()] })];

            Assert.Equal(Hidden(asked, rows), Hidden(asked with { By = [.. asked.By.Reverse()] }, turned));
        }, iter: 300);

    [Fact]
    public void Hidden_AnyTable_CoversItsOwnHiddenCellsAndHiddenTotals() =>
        Gen.Select(Gen.Int[2, 3], Gen.Int[2, 3], Gen.Int[1, 3], Gen.Int[0, 25].Array[27]).Sample((prefectures, groups, months, counts) =>
        {
            var asked = Asked();
            ImmutableArray<AnswerRow> rows =
            [
                .. from prefecture in Enumerable.Range(0, prefectures) from @group in Enumerable.Range(0, groups) from month in Enumerable.Range(0, months)
                   select new AnswerRow([$"540{prefecture}00", $"g{@group}", $"2020-0{month + 3}"], [], [counts[(prefecture * 9) + (@group * 3) + month]]),
            ];
            AssertCovered(asked, CountTable.Of(asked, rows), []);
        }, iter: 300);

    private AskedQuestion Asked()
    {
        var catalogue = MetricCatalogue.Read(_definitions.Folder);
        return new AskedQuestion([catalogue.Metrics["trainings_completed"]], [catalogue.Dimensions["prefecture"], catalogue.Dimensions["trainee_group"], catalogue.Dimensions["month"]], [], false, Leader, new DateOnly(2021, 9, 30));
    }

    // Every table is judged as its own page asks for it, apart from the others.
    private static HashSet<string> AssertCovered(AskedQuestion asked, CountTable table, Dictionary<string, HashSet<string>> known)
    {
        var name = string.Join(',', table.Dimensions);
        if (known.TryGetValue(name, out var judged)) return judged;
        var by = table.Dimensions.Select(dimension => new DimensionDefinition(dimension, new Label("", ""), null)).ToImmutableArray();
        var hidden = known[name] = Hidden(asked with { By = by }, table.Rows);
        foreach (var siblings in Siblings.In(table.Dimensions)) AssertCovered(table, hidden, siblings, AssertCovered(asked, table.Totals(siblings), known));
        return hidden;
    }

    private static void AssertCovered(CountTable table, HashSet<string> hidden, Siblings siblings, HashSet<string> totals)
    {
        foreach (var line in table.Rows.GroupBy(row => WholeTable.Key(siblings.Total(row.Codes))))
        {
            var isHidden = totals.Contains(line.Key);
            var cells = line.Count(row => hidden.Contains(WholeTable.Key(row.Codes)));
            Assert.True(line.All(row => !SmallNumbers.IsSmall((long?)row.Values[0]) || hidden.Contains(WholeTable.Key(row.Codes))), "a small number is shown");
            Assert.True(!isHidden || cells > 0, "the cells of a hidden total are all shown");
            // Whose total is 0 is all 0, hidden or not: where nothing but zeros is left, nothing covers.
            Assert.True(isHidden || cells != 1 || line.Count() == 1 || line.Sum(row => row.Values[0]) == 0, "a shown total gives its single hidden cell away");
        }
    }

    private static HashSet<string> Hidden(AskedQuestion asked, ImmutableArray<AnswerRow> rows) => new JudgedTables(asked).Of(rows, null).Hidden(asked.Metrics[0]);
}
