using System.Collections.Immutable;
using System.Globalization;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>One group of an answer while it is judged: codes in the order of By, names where there are, values.</summary>
internal sealed record AnswerRow(string?[] Codes, string?[] Names, double?[] Values)
{
    public static ImmutableArray<AnswerRow> Read(OpenVersion version, AskedQuestion asked)
    {
        if (IsLater(asked)) return [];
        var query = new AnswerQuery(asked);
        var text = query.Text();
        return [.. version.QueryOnce(text, query.Parameters).Rows().Select(row => Read(row, asked))];
    }

    /// <summary>What lies after the as-of date is not there, not even as a zero.</summary>
    public static bool IsLater(AskedQuestion asked) => asked.Filters.Any(filter => IsLater(filter, asked.AsOf));

    private static AnswerRow Read(ArrowRow row, AskedQuestion asked)
    {
        var named = asked.By.Count(by => by.Names is not null);
        return new AnswerRow(
            [.. asked.By.Select((_, i) => Convert.ToString(row[i], CultureInfo.InvariantCulture)).Select(NullIfEmpty)],
            [.. Enumerable.Range(asked.By.Length, named).Select(i => (string?)row[i])],
            [.. Enumerable.Range(asked.By.Length + named, asked.Metrics.Length).Select(i => Number(row[i]))]);
    }

    private static string? NullIfEmpty(string? code) => string.IsNullOrEmpty(code) ? null : code;

    private static double? Number(object? value) => value is null ? null : Convert.ToDouble(value, CultureInfo.InvariantCulture);

    private static bool IsLater(Filter filter, DateOnly asOf) =>
        Dimensions.TimesFinestFirst.Contains(filter.Dimension) && Period.YearOf(filter.Code) > asOf.Year;
}
