-- One row: one completed training of a known class, and whether an employer insured the person before and after.
-- In Chinese: 一次班级已知的结业培训，以及培训前后是否有单位参保。
-- Key: training_key
-- Citus: distributed by person_key
-- Materialized: while building
-- was_employed: insured with an employer on the class's start day | 开班当日是否有单位参保
-- is_observed: 180 days or more have passed since completion | 结业是否已满 180 天
-- is_employed: insured with an employer on any day from completion to day 180 | 结业当日至第 180 天内任一天是否有单位参保
with
finished as (
    select
        enrolment.training_key,
        enrolment.person_key,
        enrolment.completed_on,
        class.start_date,
        today.as_of - enrolment.completed_on >= 180 as is_observed
    from core.enrolment as enrolment
    join core.dim_class as class
        on class.class_code = enrolment.class_code
    cross join meta.as_of as today
    where
        enrolment.is_completed
        and enrolment.record_key = enrolment.training_key
),

employed as (
    select person_key, insured_from, coalesce(insured_to, date '9999-12-31') as insured_to
    from core.fct_insurance
    where employer_uscc is not null
),

touched as (
    select
        finished.training_key,
        bool_or(
            employed.insured_from <= finished.start_date
            and employed.insured_to >= finished.start_date
        ) as was_employed,
        bool_or(
            employed.insured_from <= finished.completed_on + 180
            and employed.insured_to >= finished.completed_on
        ) as is_employed
    from finished
    join employed
        on employed.person_key = finished.person_key
    group by finished.training_key
)

select
    finished.training_key,
    finished.person_key,
    finished.is_observed,
    coalesce(touched.was_employed, false) as was_employed,
    coalesce(touched.is_employed, false) as is_employed
from finished
left join touched
    on touched.training_key = finished.training_key
