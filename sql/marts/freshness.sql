-- One row: one extract in one prefecture, with the latest day of which it tells.
-- In Chinese: 一类数据在一个地市的最近日期。
-- Key: extract, prefecture
-- Citus: reference table
-- prefecture: unassigned for what has no place | 地市，归不到地区的为 unassigned（未分配）
-- latest_on: the latest event by the as-of date | 最近一条记录的发生日期（到数据截至日）
-- records: how many records count | 计入的记录数
with
events as (
    select 'registry' as extract, class.prefecture, coalesce(enrolment.completed_on, enrolment.enrolled_on) as happened_on
    from core.enrolment as enrolment
    left join core.dim_class as class on class.class_code = enrolment.class_code
    union all
    select 'class', prefecture, least(start_date, today.as_of)
    from core.dim_class
    cross join meta.as_of as today
    where class_code <> 'unassigned'
    union all
    select 'certificate', prefecture, issued_on from core.fct_certificate
    union all
    select 'payment', prefecture, paid_on from core.fct_payment
    union all
    select 'teacher', prefecture, reported_on from core.fct_teacher_report
    union all
    select 'apprentice', prefecture, started_on from core.fct_apprenticeship
    union all
    select 'incubator', prefecture, reported_on from core.fct_incubator_report
    union all
    -- A spell may begin after the as-of date where a pension or a death has come by then.
    select 'social_insurance', null, case when insured_from <= today.as_of then insured_from else greatest(pension_from, deceased_on) end
    from core.fct_insurance
    cross join meta.as_of as today
),

check_ins as (
    select class_code, max(session_date) as latest_on, count(*) as records
    from core.fct_attendance
    group by class_code
)

select
    extract,
    coalesce(prefecture, 'unassigned') as prefecture,
    max(happened_on) as latest_on,
    cast(count(*) as bigint) as records
from events
group by extract, coalesce(prefecture, 'unassigned')

union all

select
    'attendance' as extract,
    coalesce(class.prefecture, 'unassigned') as prefecture,
    max(check_ins.latest_on) as latest_on,
    cast(sum(check_ins.records) as bigint) as records
from check_ins
left join core.dim_class as class
    on class.class_code = check_ins.class_code
group by coalesce(class.prefecture, 'unassigned')
