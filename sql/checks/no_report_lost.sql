-- Every teacher, agreement, base and fund report by the as-of date is in the facts once.
-- In Chinese: 到数据截至日的每份教师、学徒、基地和经费报送都计入一次。
-- Severity: error
with
today as (
    select as_of, cast(extract(year from as_of) as int) as year
    from meta.as_of
),

counted as (
    select 'teacher' as extract_name, 1 as accepted, 0 as in_facts
    from staging.stg_teacher cross join today where reported_on <= today.as_of
    union all
    select 'teacher', 0, 1 from core.fct_teacher_report
    union all
    select 'apprentice', 1, 0
    from staging.stg_apprentice cross join today where status <> 'void' and started_on <= today.as_of
    union all
    select 'apprentice', 0, 1 from core.fct_apprenticeship
    union all
    select 'incubator', 1, 0
    from staging.stg_incubator cross join today where reported_on <= today.as_of
    union all
    select 'incubator', 0, 1 from core.fct_incubator_report
    union all
    select 'education_fund', 1, 0
    from staging.stg_education_fund as fund cross join today where fund.year <= today.year
    union all
    select 'education_fund', 0, 1 from core.fct_education_fund
)

select
    extract_name,
    cast(sum(accepted) as bigint) as accepted,
    cast(sum(in_facts) as bigint) as in_facts
from counted
group by extract_name
having sum(accepted) <> sum(in_facts)
