using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>One count of a table, or what it leaves of the whole that it is a part of.</summary>
/// <param name="years">With a year up to a day: the same places in whole years.</param>
internal sealed class CountColumn(ImmutableArray<AnswerRow> rows, IReadOnlyDictionary<string, AnswerRow>? years, Func<AnswerRow, double?> value)
{
    public static CountColumn Of(ImmutableArray<AnswerRow> rows, IReadOnlyDictionary<string, AnswerRow>? years, int place) =>
        new(rows, years, row => row.Values[place]);

    /// <summary>The cells as they are judged.</summary>
    // A year up to a day, taken from the whole year, gives the days after it: where those are a small number, the part
    // is hidden like one.
    public long?[] Cells => [.. rows.Select(row => IsSmallLater(row) ? 1 : (long?)value(row))];

    // Whoever counts in several parts, as who is an apprentice twice, leaves less than nothing.
    public CountColumn RestOf(int whole) => new(rows, years, row => Math.Max(0, (row.Values[whole] - value(row)) ?? 0));

    private bool IsSmallLater(AnswerRow row) =>
        years?.GetValueOrDefault(WholeTable.Key(row.Codes)) is { } year && SmallNumbers.IsSmall((long?)(value(year) - value(row)));
}
