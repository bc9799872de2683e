using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Anomalies;

/// <summary>
/// Makes findings of the patterns' rows: the rows of one pattern and subject are one. Its id is a hash of pattern, subject and
/// evidence keys, so the same facts have the same id in every build. It leans to error only if all of its evidence does, and to
/// fraud as soon as some of it does. Its place is that of most of its evidence. Its amount counts each record once.
/// </summary>
internal static class Findings
{
    public static void Make(Workbench bench)
    {
        bench.Execute(Records);
        bench.Execute(Made);
        bench.Execute($"create table {Room.Finding} as {Finding}");
        bench.Execute($"create table {Room.Evidence} as {Evidence}");
        foreach (var table in (string[])["pattern_row", "pattern_record", "pattern_finding"]) bench.Execute($"drop table passing.{table}");
    }

    // A record may be evidence of one finding for several reasons: it stands once, with the most that is at stake.
    private const string Records = """
        create table passing.pattern_record as
        select distinct on (pattern, subject_kind, subject_key, record_kind, record_key) *
        from passing.pattern_row
        order by pattern, subject_kind, subject_key, record_kind, record_key, amount desc nulls last, facts,
            leaning, institution_code nulls last, county_code nulls last, occurred_on nulls last
        """;

    private const string Made = """
        create table passing.pattern_finding as
        select
            md5(concat_ws('|', pattern, subject_kind, subject_key,
                string_agg(concat(record_kind, ':', record_key), '|' order by record_kind, record_key))) as finding_id,
            pattern, subject_kind, subject_key,
            case
                when bool_or(leaning = 'fraud') then 'fraud'
                when bool_and(leaning = 'error') then 'error'
                else 'open'
            end as leaning,
            cast(sum(coalesce(amount, 0)) as decimal(18, 2)) as amount,
            cast(count(*) as int) as records,
            min(occurred_on) as first_on,
            max(occurred_on) as last_on
        from passing.pattern_record
        group by pattern, subject_kind, subject_key
        """;

    private const string Finding = """
        with
        place as (
            select distinct on (pattern, subject_kind, subject_key) pattern, subject_kind, subject_key, institution_code, county_code
            from (
                select pattern, subject_kind, subject_key, institution_code, county_code, count(*) as n
                from passing.pattern_record
                group by pattern, subject_kind, subject_key, institution_code, county_code
            ) as places
            order by pattern, subject_kind, subject_key, n desc, institution_code nulls last, county_code nulls last
        ),
        first_facts as (
            select distinct on (pattern, subject_kind, subject_key) pattern, subject_kind, subject_key, facts
            from passing.pattern_record
            order by pattern, subject_kind, subject_key, occurred_on, record_kind, record_key
        )
        select
            made.finding_id, made.pattern, about.family, about.kind, about.severity, made.subject_kind, made.subject_key,
            coalesce(place.institution_code, 'unassigned') as institution_code,
            case when region.level = 'county' then region.code else 'unassigned' end as county_code,
            coalesce(region.prefecture_code, 'unassigned') as prefecture_code,
            made.leaning, made.amount, made.records, about.parameters, first_facts.facts, made.first_on, made.last_on
        from passing.pattern_finding as made
        join meta.pattern as about using (pattern)
        join place using (pattern, subject_kind, subject_key)
        join first_facts using (pattern, subject_kind, subject_key)
        left join core.dim_region as region on region.code = place.county_code
        order by made.pattern, made.subject_key, made.finding_id
        """;

    private const string Evidence = """
        select
            made.finding_id, record.pattern, record.leaning, record.record_kind, record.record_key, record.occurred_on,
            coalesce(record.amount, 0) as amount, record.institution_code, record.county_code, record.facts
        from passing.pattern_record as record
        join passing.pattern_finding as made using (pattern, subject_kind, subject_key)
        order by record.pattern, made.finding_id, record.record_kind, record.record_key
        """;
}
