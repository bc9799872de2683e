using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Cli.Verbs;

/// <summary>How new the data are, per extract and prefecture, for a person who reads `status`.</summary>
internal static class Freshness
{
    public static IEnumerable<string> Lines(OpenVersion version) => version.Query("""
            select
                freshness.extract, region.name_zh,
                cast(freshness.latest_on as varchar) as newest_on, cast(today.as_of - freshness.latest_on as bigint) as days
            from marts.freshness as freshness
            cross join meta.as_of as today
            join core.dim_region as region on region.code = freshness.prefecture
            order by freshness.extract, freshness.prefecture
            """).Rows()
        .GroupBy(row => row.Text("extract"))
        .Select(extract => $"{extract.Key}: " + string.Join("  ", extract.Select(r => $"{r.Text("name_zh")} {r.Text("newest_on")} (-{r.Whole("days")}d)")));
}
