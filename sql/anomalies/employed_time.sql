-- One row: one time during which one person was insured with employers without a day between.
-- In Chinese: 一个人连续有单位参保的一段时间。
-- Key: person_key, employed_from
-- Citus: distributed by person_key
-- Materialized: while building
-- employed_to: the last day; 9999-12-30 while insured | 连续参保的最后一天，仍在参保的为 9999-12-30
with
spell as (
    select
        person_key,
        insured_from,
        coalesce(insured_to, date '9999-12-30') as insured_to,
        insurance_key
    from core.fct_insurance
    where employer_uscc is not null
),

marked as (
    select
        person_key,
        insured_from,
        insured_to,
        insurance_key,
        case
            when insured_from <= 1 + max(insured_to) over (
                partition by person_key
                order by insured_from, insurance_key
                rows between unbounded preceding and 1 preceding
            ) then 0
            else 1
        end as begins
    from spell
),

numbered as (
    select
        person_key,
        insured_from,
        insured_to,
        sum(begins) over (
            partition by person_key
            order by insured_from, insurance_key
            rows between unbounded preceding and current row
        ) as part
    from marked
)

select
    person_key,
    min(insured_from) as employed_from,
    max(insured_to) as employed_to
from numbered
group by person_key, part
