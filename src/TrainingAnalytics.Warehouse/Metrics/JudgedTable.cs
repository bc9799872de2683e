using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>
/// Which cells of a table are hidden, for each of its counts. A count that is a part of another is judged with what it leaves
/// of it: part and rest make up the whole, so neither is shown where the other, or the whole, may not be.
/// </summary>
/// <param name="later">With a year up to a day: the same table of whole years.</param>
internal sealed class JudgedTable(AskedQuestion asked, ImmutableArray<AnswerRow> rows, IReadOnlyDictionary<string, AnswerRow>? later, bool[] open)
{
    private readonly Dictionary<string, bool[]> _hidden = new(StringComparer.Ordinal);
    private readonly ImmutableArray<int[]> _linings = Siblings.Linings(asked, rows);
    private readonly int[] _places = [.. Enumerable.Range(0, rows.Length)];

    public bool[] Hidden(MetricDefinition count)
    {
        if (_hidden.TryGetValue(count.Id, out var known)) return known;
        var value = Value(count);
        var alone = SmallNumbers.Hide(Counts(value), open, _linings);
        return _hidden[count.Id] = count.Whole is { } whole ? WithRest(alone, Hidden(whole), value, Rest(value, Value(whole))) : alone;
    }

    // Where the whole is hidden, or the count for its neighbours' sake, the rest is hidden too.
    private bool[] WithRest(bool[] alone, bool[] whole, Func<AnswerRow, double?> part, Func<AnswerRow, double?> rest)
    {
        bool[] hidden = [.. _places.Select(i => alone[i] || (whole[i] && !open[i]))];
        return SmallNumbers.Hide([.. Counts(part), .. Counts(rest)], [.. open, .. open], [.. _linings.Select(Twice), [.. _places, .. _places]], [.. hidden, .. hidden])[..rows.Length];
    }

    // The lines of the rests are numbered apart from those of the parts.
    private static int[] Twice(int[] lining) => [.. lining, .. lining.Select(line => ~line)];

    // A year up to a day, taken from the whole year, gives the days after it: where those are a small number, the part
    // is hidden like one.
    private long?[] Counts(Func<AnswerRow, double?> value) => [.. rows.Select(row => IsLaterSmall(row, value) ? 1 : (long?)value(row))];

    private bool IsLaterSmall(AnswerRow row, Func<AnswerRow, double?> value) =>
        later?.GetValueOrDefault(WholeTable.Key(row.Codes)) is { } year && SmallNumbers.IsSmall((long?)(value(year) - value(row)));

    private Func<AnswerRow, double?> Value(MetricDefinition count)
    {
        var place = asked.Metrics.IndexOf(count);
        return row => row.Values[place];
    }

    // Whoever counts in several parts, as who is an apprentice twice, leaves less than nothing.
    private static Func<AnswerRow, double?> Rest(Func<AnswerRow, double?> part, Func<AnswerRow, double?> whole) =>
        row => Math.Max(0, (whole(row) - part(row)) ?? 0);
}
