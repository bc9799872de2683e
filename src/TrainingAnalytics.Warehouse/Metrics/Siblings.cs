using System.Collections.Immutable;

namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>
/// Which groups of an answer add up to something that another question shows: along each dimension all others
/// held fast, and within the larger time or place that a month, a quarter or a county belongs to.
/// </summary>
internal static class Siblings
{
    public static ImmutableArray<int[]> Linings(AskedQuestion asked, ImmutableArray<AnswerRow> rows) =>
        [.. asked.By.SelectMany((by, i) => Wholes(by.Id).Select(whole => Lining(rows, i, whole)))];

    private static int[] Lining(ImmutableArray<AnswerRow> rows, int along, Func<string, string> whole)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. rows.Select(row => Number(lines, Key(row.Codes, along, whole)))];
    }

    private static string Key(string?[] codes, int along, Func<string, string> whole) =>
        string.Join('\n', codes.Select((code, i) => i == along ? whole(code ?? "") : code));

    private static int Number(Dictionary<string, int> lines, string key) =>
        lines.TryGetValue(key, out var line) ? line : lines[key] = lines.Count;

    // The nearest whole first: what is hidden within it covers the wider ones too.
    private static IEnumerable<Func<string, string>> Wholes(string dimension) => dimension switch
    {
        Dimensions.Month => [Parent(Period.QuarterOf), Parent(month => month[..4]), All],
        Dimensions.Quarter => [Parent(quarter => quarter[..4]), All],
        Dimensions.County => [Parent(RegionCode.PrefectureOf), All],
        _ => [All],
    };

    private static string All(string code) => "";

    private static Func<string, string> Parent(Func<string, string> of) =>
        code => code is "" or Dimensions.Unassigned ? code : of(code);
}
