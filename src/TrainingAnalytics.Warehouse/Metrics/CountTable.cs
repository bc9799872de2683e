using System.Collections.Immutable;

namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>A table of counts with its dimensions in one order, however they were asked, and the smaller tables that it adds up to.</summary>
internal sealed record CountTable(ImmutableArray<string> Dimensions, ImmutableArray<AnswerRow> Rows)
{
    public static CountTable Of(AskedQuestion asked, ImmutableArray<AnswerRow> rows)
    {
        var places = Places(asked);
        return Added([.. places.Select(place => asked.By[place].Id)], rows, codes => [.. places.Select(place => codes[place])]);
    }

    /// <summary>Where the dimensions stand in a question: the time last and the shortest only, for a month lies in one year.</summary>
    public static ImmutableArray<int> Places(AskedQuestion asked)
    {
        var others = asked.By.Select(by => by.Id).Where(dimension => !Metrics.Dimensions.IsTime(dimension)).Order(StringComparer.Ordinal);
        return [.. others.Concat(Metrics.Dimensions.TimesFinestFirst.Where(asked.IsBy).Take(1)).Select(asked.IndexOf)];
    }

    /// <summary>The table that shows the totals of the lines along a dimension.</summary>
    public CountTable Totals(Siblings siblings) =>
        Added(siblings.Whole is { } whole ? Dimensions.SetItem(siblings.Along, whole) : Dimensions.RemoveAt(siblings.Along), Rows, siblings.Total);

    private static CountTable Added(ImmutableArray<string> dimensions, ImmutableArray<AnswerRow> rows, Func<string?[], string?[]> place) =>
        new(dimensions, [.. rows.GroupBy(row => WholeTable.Key(place(row.Codes)), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Added(place(group.First().Codes), [.. group]))]);

    private static AnswerRow Added(string?[] codes, AnswerRow[] rows) =>
        rows is [var one] ? one with { Codes = codes } : new(codes, [], [.. rows[0].Values.Select((_, i) => rows.Sum(row => row.Values[i]))]);
}
