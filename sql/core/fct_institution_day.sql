-- One row: one institution on one day on which at least one of its classes runs, by the as-of date.
-- In Chinese: 一家机构至少有一个班级在上课的一天（到数据截至日）。
-- Key: institution, day
-- Citus: distributed by institution
-- people: distinct people enrolled that day; who withdrew is left out, for the day is not known | 当日在册的不同人员数；退训人员因退训日期不明，不计入
-- seats: people that it can train at the same time; empty where the register does not say | 培训容量，即可同时培训的人数，机构数据未填的为空
with
running as (
    select class.class_code, class.institution, class.start_date, least(class.end_date, today.as_of) as last_day
    from core.dim_class as class
    cross join meta.as_of as today
    where class.institution <> 'unassigned' and class.start_date <= today.as_of
),

open_day as (
    select distinct running.institution, dim_date.day
    from running
    join core.dim_date as dim_date
        on dim_date.day >= running.start_date
        and dim_date.day <= running.last_day
),

stay as (
    select
        running.institution,
        enrolment.person_key,
        enrolment.record_key,
        greatest(running.start_date, enrolment.enrolled_on) as from_day,
        running.last_day
    from core.enrolment as enrolment
    join running on running.class_code = enrolment.class_code
    where
        enrolment.status <> 'withdrawn'
        and enrolment.enrolled_on <= running.last_day
),

-- A person in overlapping classes of one institution is there once: a stay counts from the day
-- after all earlier ones have ended.
fresh_stay as (
    select
        institution,
        last_day,
        greatest(from_day, coalesce(1 + max(last_day) over (
            partition by institution, person_key
            order by from_day, record_key
            rows between unbounded preceding and 1 preceding
        ), from_day)) as from_day
    from stay
),

change as (
    select institution, from_day as day, 1 as people
    from fresh_stay
    where from_day <= last_day
    union all
    select institution, last_day + 1, -1
    from fresh_stay
    where from_day <= last_day
    union all
    select institution, day, 0
    from open_day
),

headcount as (
    select institution, day, sum(sum(people)) over (partition by institution order by day) as people
    from change
    group by institution, day
)

select
    open_day.institution,
    open_day.day,
    cast(headcount.people as int) as people,
    institution.seats
from open_day
join headcount
    on headcount.institution = open_day.institution
    and headcount.day = open_day.day
join core.dim_institution as institution
    on institution.institution_code = open_day.institution
