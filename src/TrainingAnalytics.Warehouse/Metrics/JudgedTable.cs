using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>
/// Which cells of a table are hidden, for each of its counts. A count that is a part of another is judged with what it leaves
/// of it: part and rest make up the whole, so neither is shown where the other, or the whole, may not be.
/// </summary>
internal sealed class JudgedTable
{
    private readonly Dictionary<string, bool[]> _hidden = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _hiddenPlaces = new(StringComparer.Ordinal);
    private readonly JudgedTables _tables;
    private readonly CountTable _table;
    private readonly CountTable? _later;
    private readonly Dictionary<string, AnswerRow>? _years;
    private readonly ImmutableArray<Siblings> _siblings;
    private readonly ImmutableArray<string[]> _totals;
    private readonly ImmutableArray<int[]> _linings;
    private readonly int[] _places;
    private readonly bool[] _open;

    /// <param name="tables">Where the totals of this table are judged.</param>
    /// <param name="later">With a year up to a day: the same table of whole years.</param>
    public JudgedTable(JudgedTables tables, CountTable table, CountTable? later)
    {
        (_tables, _table, _later) = (tables, table, later);
        _years = later?.Rows.ToDictionary(row => WholeTable.Key(row.Codes), StringComparer.Ordinal);
        _siblings = Siblings.In(table.Dimensions);
        _totals = [.. _siblings.Select(siblings => siblings.Totals(table.Rows))];
        _linings = [.. _totals.Select(Numbers)];
        _places = [.. Enumerable.Range(0, table.Rows.Length)];
        _open = [.. table.Rows.Select(row => tables.IsOpen(table, row))];
    }

    /// <summary>The places whose count is hidden.</summary>
    public HashSet<string> Hidden(MetricDefinition count) =>
        _hiddenPlaces.TryGetValue(count.Id, out var known) ? known : _hiddenPlaces[count.Id] = Places(Cells(count));

    /// <summary>Those that this table alone hides, whatever its totals and the count's whole may say.</summary>
    public HashSet<string> HiddenAlone(MetricDefinition count) => Places(SmallNumbers.Hide(Column(count).Cells, _open, _linings));

    private CountColumn Column(MetricDefinition count) => CountColumn.Of(_table.Rows, _years, _tables.Place(count));

    private HashSet<string> Places(bool[] hidden) =>
        _table.Rows.Where((_, i) => hidden[i]).Select(row => WholeTable.Key(row.Codes)).ToHashSet(StringComparer.Ordinal);

    private bool[] Cells(MetricDefinition count)
    {
        if (_hidden.TryGetValue(count.Id, out var known)) return known;
        bool[] hidden = count.Whole is { } whole ? [.. Cells(whole).Select((isHidden, i) => isHidden && !_open[i])] : new bool[_places.Length];
        return _hidden[count.Id] = count is { Whole: { } of, RestIsShown: true }
            ? WithRest(count, of, hidden)
            : SmallNumbers.Hide(Column(count).Cells, _open, _linings, hidden, Totals(count));
    }

    // Where the whole is hidden, so are the part and the rest.
    private bool[] WithRest(MetricDefinition count, MetricDefinition whole, bool[] hidden)
    {
        var part = Column(count);
        var rest = part.RestOf(_tables.Place(whole));
        return SmallNumbers.Hide([.. part.Cells, .. rest.Cells], [.. _open, .. _open], [.. _linings.Select(Twice), [.. _places, .. _places]],
            [.. hidden, .. hidden], [.. Totals(count).Select(totals => (bool[])[.. totals, .. totals]), new bool[2 * _places.Length]])[.._places.Length];
    }

    // The lines of the rests are numbered apart from those of the parts.
    private static int[] Twice(int[] lining) => [.. lining, .. lining.Select(line => ~line)];

    // Another question shows the totals of the lines: one that is hidden there must not be added up here.
    private ImmutableArray<bool[]> Totals(MetricDefinition count) => [.. _siblings.Select((siblings, i) =>
    {
        if (!JudgedTables.AddsUp(count, _table, siblings)) return new bool[_places.Length];
        var hidden = _tables.Totals(siblings, _table, _later).Hidden(count);
        return (bool[])[.. _totals[i].Select(hidden.Contains)];
    })];

    private static int[] Numbers(string[] totals)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var total in totals) lines.TryAdd(total, lines.Count);
        return [.. totals.Select(total => lines[total])];
    }
}
