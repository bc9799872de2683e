using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>Which values of an answer its viewer may not see.</summary>
internal static class Suppression
{
    public static bool Concerns(AskedQuestion asked, MetricDefinition metric) =>
        asked.Viewer.Role != Role.Operator && metric.Judged is not null;

    /// <summary>For each metric, the rows that are hidden.</summary>
    public static ImmutableArray<bool[]> Of(OpenVersion version, AskedQuestion asked, ImmutableArray<AnswerRow> rows)
    {
        if (rows.IsEmpty || !asked.Metrics.Any(metric => Concerns(asked, metric)) || rows.All(row => IsOpen(asked, row)))
            return [.. asked.Metrics.Select(_ => new bool[rows.Length])];
        var whole = Whole(asked);
        var wholeRows = asked.Filters.IsEmpty && whole.Metrics.SequenceEqual(asked.Metrics) ? rows : AnswerRow.Read(version, whole);
        var rests = Rests(version, whole, wholeRows);
        return [.. asked.Metrics.Select((_, metric) => Taken(asked, rows, wholeRows, Hidden(whole, metric, wholeRows, rests)))];
    }

    // A filter shows one cell of the table that is grouped by it. The whole table is judged, so that a cell that is
    // hidden there for its neighbour's sake is not shown here. A share is judged by the count in it, in its place; the
    // share stays in the question for its groups, in which the count may be 0.
    private static AskedQuestion Whole(AskedQuestion asked) => asked with
    {
        Metrics = [.. Judged(asked), .. asked.Metrics.Except(Judged(asked))],
        By = [.. asked.By, .. Added(asked).Select(filter => new DimensionDefinition(filter.Dimension, new Label("", ""), null))],
        Filters = [.. asked.Filters.Where(IsUntil)],
        Target = false,
    };

    private static bool IsUntil(Filter filter) => filter.Dimension == Dimensions.Until;

    private static IEnumerable<Filter> Added(AskedQuestion asked) => asked.Filters.Where(filter => !asked.IsBy(filter.Dimension) && !IsUntil(filter));

    private static IEnumerable<MetricDefinition> Judged(AskedQuestion asked) => asked.Metrics.Select(metric => metric.Judged ?? metric);

    // A year up to a day, taken from the whole year, gives the days after it: where those are a small number, the part
    // is hidden like one.
    private static Dictionary<string, AnswerRow>? Rests(OpenVersion version, AskedQuestion whole, ImmutableArray<AnswerRow> parts) =>
        !whole.Filters.Any(IsUntil) || parts.IsEmpty ? null
        : AnswerRow.Read(version, whole with { Filters = [] }).ToDictionary(row => Key(row.Codes), StringComparer.Ordinal);

    private static long? Judged(AnswerRow row, int metric, Dictionary<string, AnswerRow>? rests) =>
        SmallNumbers.IsSmall((long?)(rests?.GetValueOrDefault(Key(row.Codes))?.Values[metric] - row.Values[metric])) ? 1 : (long?)row.Values[metric];

    private static bool[] Hidden(AskedQuestion asked, int metric, ImmutableArray<AnswerRow> rows, Dictionary<string, AnswerRow>? rests)
    {
        if (!Concerns(asked, asked.Metrics[metric])) return new bool[rows.Length];
        var counts = rows.Select(row => Judged(row, metric, rests)).ToArray();
        return SmallNumbers.Hide(counts, [.. rows.Select(row => IsOpen(asked, row))], Siblings.Linings(asked, rows));
    }

    private static bool[] Taken(AskedQuestion asked, ImmutableArray<AnswerRow> rows, ImmutableArray<AnswerRow> whole, bool[] hidden)
    {
        var added = Added(asked).Select(filter => filter.Code).ToArray();
        var keys = whole.Where((_, i) => hidden[i]).Select(row => Key(row.Codes)).ToHashSet(StringComparer.Ordinal);
        return [.. rows.Select(row => keys.Contains(Key([.. row.Codes, .. added])))];
    }

    private static string Key(string?[] codes) => string.Join('\n', codes);

    // Detail is read within the prefectures assigned only, so all of it is open.
    private static bool IsOpen(AskedQuestion asked, AnswerRow row) =>
        asked.AsksDetail || asked.Viewer.SeesDetailOf(PrefectureOf(asked, row));

    private static string? PrefectureOf(AskedQuestion asked, AnswerRow row) =>
        asked.IndexOf(Dimensions.Prefecture) is >= 0 and var by ? row.Codes[by] : asked.Filtered(Dimensions.Prefecture);
}
