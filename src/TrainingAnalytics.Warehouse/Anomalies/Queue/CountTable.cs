using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Anomalies.Queue;

/// <summary>Every count that leaders may ask for, with the lines in which they add up: first the table with its totals, then the patterns.</summary>
internal sealed record CountTable(
    ImmutableArray<string> Families, ImmutableArray<string> Prefectures, ImmutableArray<(string? Family, string? Prefecture)> Keys,
    ImmutableArray<(string Name, string Family)> Patterns, ImmutableArray<long> Counts)
{
    private const string Counted = """
        select pattern.family, pattern.pattern, region.code as prefecture, count(finding.finding_id) as findings
        from meta.pattern as pattern
        cross join (
            select code from core.dim_region where level = 'prefecture'
            union all
            select 'unassigned'
        ) as region
        left join anomalies.finding as finding
            on finding.pattern = pattern.pattern
            and finding.prefecture_code = region.code
        where pattern.pattern <> $1
        group by pattern.family, pattern.pattern, region.code
        order by pattern.family, pattern.pattern, region.code
        """;

    public static CountTable Read(OpenVersion version)
    {
        var rows = version.Query(Counted, Pattern.Ranking).Rows()
            .Select(row => (Family: row.Text("family")!, Pattern: row.Text("pattern")!, Prefecture: row.Text("prefecture")!, Findings: row.Whole("findings")!.Value)).ToList();
        ImmutableArray<string> families = [.. rows.Select(row => row.Family).Distinct()];
        ImmutableArray<string> prefectures = [.. rows.GroupBy(row => row.Prefecture).Where(same => same.Key != "unassigned" || same.Any(row => row.Findings > 0)).Select(same => same.Key)];
        ImmutableArray<(string?, string?)> keys = [.. from family in families.Append(null) from prefecture in prefectures.Append(null) select (family, prefecture)];
        ImmutableArray<(string, string)> patterns = [.. rows.Select(row => (row.Pattern, row.Family)).Distinct()];
        return new(families, prefectures, keys, patterns,
        [
            .. keys.Select(key => rows.Where(row => (key.Item1 ?? row.Family) == row.Family && (key.Item2 ?? row.Prefecture) == row.Prefecture).Sum(row => row.Findings)),
            .. patterns.Select(pattern => rows.Where(row => row.Pattern == pattern.Item1).Sum(row => row.Findings)),
        ]);
    }

    /// <summary>A total stands in the line of what it adds up: whoever sees all but one of a line can work that one out.</summary>
    public bool[] Hidden()
    {
        var open = new bool[Counts.Length];
        return SmallNumbers.Hide([.. Counts.Select(count => (long?)count)], open, [ByFamily(), ByPrefecture(), ByPattern()]);
    }

    private int[] ByFamily() => [.. Keys.Select(key => Line(Families, key.Family)), .. Patterns.Select((_, i) => Alone(i))];

    private int[] ByPrefecture() => [.. Keys.Select(key => Line(Prefectures, key.Prefecture)), .. Patterns.Select((_, i) => Alone(i))];

    // The patterns of a family add up to the family's total of all prefectures.
    private int[] ByPattern() =>
        [.. Keys.Select((key, i) => key.Prefecture is null && key.Family is { } family ? Families.IndexOf(family) : Alone(i)), .. Patterns.Select(pattern => Families.IndexOf(pattern.Family))];

    private static int Line(ImmutableArray<string> names, string? name) => name is null ? names.Length : names.IndexOf(name);

    private int Alone(int i) => Counts.Length + Keys.Length + i;
}
