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
        var (tables, later) = (new JudgedTables(whole.Question), Later(version, whole));
        var (judged, alone) = (tables.Of(whole.Rows, later), tables.AsAsked(whole.Rows, later));
        return (rows, [.. asked.Metrics.Select(metric => Concerns(asked, metric) ? Taken(rows, whole, judged.Hidden(metric.Judged!), alone.HiddenAlone(metric.Judged!)) : new bool[rows.Length])]);
    }

    private static (ImmutableArray<AnswerRow>, ImmutableArray<bool[]>) Open(AskedQuestion asked, ImmutableArray<AnswerRow> rows) =>
        (rows, [.. asked.Metrics.Select(_ => new bool[rows.Length])]);

    private static ImmutableArray<AnswerRow>? Later(OpenVersion version, WholeTable whole) =>
        whole.Question.Filters.Any(WholeTable.IsUntil) ? AnswerRow.Read(version, whole.Question with { Filters = [] }) : null;

    // The whole table is judged, so that a cell that is hidden there for its neighbour's sake is not shown by a filter. Every
    // question hides what the table hides in one order of its dimensions; what its own order hides besides does no harm.
    private static bool[] Taken(ImmutableArray<AnswerRow> rows, WholeTable whole, HashSet<string> judged, HashSet<string> alone) =>
        [.. rows.Select(row => judged.Contains(whole.JudgedPlace(row)) || alone.Contains(whole.Place(row)))];

    // Detail is read within the prefectures assigned only, so all of it is open.
    private static bool IsAllOpen(AskedQuestion asked) =>
        asked.AsksDetail || (!asked.IsBy(Dimensions.Prefecture) && asked.Viewer.SeesDetailOf(asked.Filtered(Dimensions.Prefecture)));

    private static bool IsOpen(AskedQuestion asked, AnswerRow row) =>
        asked.AsksDetail || asked.Viewer.SeesDetailOf(PrefectureOf(asked, row));

    private static string? PrefectureOf(AskedQuestion asked, AnswerRow row) =>
        asked.IndexOf(Dimensions.Prefecture) is >= 0 and var by ? row.Codes[by] : asked.Filtered(Dimensions.Prefecture);
}
