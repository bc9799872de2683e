using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>Which values of an answer its viewer may not see.</summary>
internal static class Suppression
{
    public static bool Concerns(AskedQuestion asked, MetricDefinition metric) =>
        asked.Viewer.Role != Role.Operator && metric.HidesSmallNumbers;

    public static bool[] Of(AskedQuestion asked, int metric, ImmutableArray<AnswerRow> rows)
    {
        if (!Concerns(asked, asked.Metrics[metric])) return new bool[rows.Length];
        var counts = rows.Select(row => (long?)row.Values[metric]).ToArray();
        return SmallNumbers.Hide(counts, [.. rows.Select(row => IsOpen(asked, row))], Siblings.Linings(asked, rows));
    }

    // Detail is read within the prefectures assigned only, so all of it is open.
    private static bool IsOpen(AskedQuestion asked, AnswerRow row) =>
        asked.AsksDetail || asked.Viewer.SeesDetailOf(PrefectureOf(asked, row));

    private static string? PrefectureOf(AskedQuestion asked, AnswerRow row) =>
        asked.IndexOf(Dimensions.Prefecture) is >= 0 and var by ? row.Codes[by] : asked.Filtered(Dimensions.Prefecture);
}
