using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>Which values of an answer its viewer may not see.</summary>
internal static class Suppression
{
    public static bool Concerns(AskedQuestion asked, MetricDefinition metric) =>
        asked.Viewer.Role != Role.Operator && metric.Judged is not null;

    /// <summary>The answer's rows, and for each metric which of them are hidden.</summary>
    public static (ImmutableArray<AnswerRow> Rows, ImmutableArray<bool[]> Hidden) Of(OpenVersion version, AskedQuestion asked)
    {
        if (!asked.Metrics.Any(metric => Concerns(asked, metric)) || IsAllOpen(asked)) return Open(asked, AnswerRow.Read(version, asked));
        var whole = new WholeTable(version, asked);
        var rows = whole.Answer();
        if (rows.All(row => IsOpen(asked, row))) return Open(asked, rows);
        var rests = Rests(version, whole);
        return (rows, [.. asked.Metrics.Select((_, metric) => Taken(rows, whole, Hidden(whole.Question, metric, whole.Rows, rests)))]);
    }

    private static (ImmutableArray<AnswerRow>, ImmutableArray<bool[]>) Open(AskedQuestion asked, ImmutableArray<AnswerRow> rows) =>
        (rows, [.. asked.Metrics.Select(_ => new bool[rows.Length])]);

    // A year up to a day, taken from the whole year, gives the days after it: where those are a small number, the part
    // is hidden like one.
    private static Dictionary<string, AnswerRow>? Rests(OpenVersion version, WholeTable whole) =>
        !whole.Question.Filters.Any(WholeTable.IsUntil) || whole.Rows.IsEmpty ? null
        : AnswerRow.Read(version, whole.Question with { Filters = [] }).ToDictionary(row => WholeTable.Key(row.Codes), StringComparer.Ordinal);

    private static long? Judged(AnswerRow row, int metric, Dictionary<string, AnswerRow>? rests) =>
        SmallNumbers.IsSmall((long?)(rests?.GetValueOrDefault(WholeTable.Key(row.Codes))?.Values[metric] - row.Values[metric])) ? 1 : (long?)row.Values[metric];

    private static bool[] Hidden(AskedQuestion asked, int metric, ImmutableArray<AnswerRow> rows, Dictionary<string, AnswerRow>? rests)
    {
        if (!Concerns(asked, asked.Metrics[metric])) return new bool[rows.Length];
        var counts = rows.Select(row => Judged(row, metric, rests)).ToArray();
        return SmallNumbers.Hide(counts, [.. rows.Select(row => IsOpen(asked, row))], Siblings.Linings(asked, rows));
    }

    // The whole table is judged, so that a cell that is hidden there for its neighbour's sake is not shown by a filter.
    private static bool[] Taken(ImmutableArray<AnswerRow> rows, WholeTable whole, bool[] hidden)
    {
        var places = whole.Rows.Where((_, i) => hidden[i]).Select(row => WholeTable.Key(row.Codes)).ToHashSet(StringComparer.Ordinal);
        return [.. rows.Select(row => places.Contains(whole.Place(row)))];
    }

    // Detail is read within the prefectures assigned only, so all of it is open.
    private static bool IsAllOpen(AskedQuestion asked) =>
        asked.AsksDetail || (!asked.IsBy(Dimensions.Prefecture) && asked.Viewer.SeesDetailOf(asked.Filtered(Dimensions.Prefecture)));

    private static bool IsOpen(AskedQuestion asked, AnswerRow row) =>
        asked.AsksDetail || asked.Viewer.SeesDetailOf(PrefectureOf(asked, row));

    private static string? PrefectureOf(AskedQuestion asked, AnswerRow row) =>
        asked.IndexOf(Dimensions.Prefecture) is >= 0 and var by ? row.Codes[by] : asked.Filtered(Dimensions.Prefecture);
}
