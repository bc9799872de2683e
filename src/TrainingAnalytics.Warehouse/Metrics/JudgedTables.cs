using System.Collections.Immutable;

namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>A table and the smaller ones that it adds up to, each judged once: another page shows them, and they must say the same.</summary>
internal sealed class JudgedTables(AskedQuestion asked)
{
    private readonly Dictionary<string, JudgedTable> _tables = new(StringComparer.Ordinal);

    public JudgedTable Of(ImmutableArray<AnswerRow> rows, ImmutableArray<AnswerRow>? later) => Of(rows, later, rows => CountTable.Of(asked, rows));

    /// <summary>The table in the order of the question.</summary>
    public JudgedTable AsAsked(ImmutableArray<AnswerRow> rows, ImmutableArray<AnswerRow>? later) =>
        Of(rows, later, rows => new([.. asked.By.Select(by => by.Id)], rows));

    private JudgedTable Of(ImmutableArray<AnswerRow> rows, ImmutableArray<AnswerRow>? later, Func<ImmutableArray<AnswerRow>, CountTable> table) =>
        new(this, table(rows), later is { } years ? table(years) : null);

    public JudgedTable Totals(Siblings siblings, CountTable table, CountTable? later)
    {
        var totals = table.Totals(siblings);
        var name = string.Join(',', totals.Dimensions);
        return _tables.TryGetValue(name, out var known) ? known : _tables[name] = new(this, totals, later?.Totals(siblings));
    }

    public int Place(MetricDefinition count) => asked.Metrics.IndexOf(count);

    public bool IsOpen(CountTable table, AnswerRow row) =>
        table.Dimensions.IndexOf(Dimensions.Prefecture) is >= 0 and var prefecture && asked.Viewer.SeesDetailOf(row.Codes[prefecture]);

    /// <summary>The months of a stock add up to nothing.</summary>
    public static bool AddsUp(MetricDefinition count, CountTable table, Siblings siblings) =>
        count.Mart.Snapshot == Snapshot.None || !Dimensions.IsTime(table.Dimensions[siblings.Along]);
}
