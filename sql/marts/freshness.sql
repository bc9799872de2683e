-- One row: one extract's newest event in one prefecture.
-- Key: extract, prefecture
-- Citus: reference table
-- prefecture: unassigned where the extract's records have no place of their own or it is unknown
-- newest_on: the latest event, up to the as-of date
with
event as (
    select
        'registry' as extract,
        class.prefecture,
        case when enrolment.completed_on > enrolment.enrolled_on then enrolment.completed_on else enrolment.enrolled_on end as happened_on
    from core.enrolment as enrolment
    left join core.dim_class as class
        on class.class_code = enrolment.class_code

    union all

    select 'certificate' as extract, prefecture, issued_on as happened_on
    from core.fct_certificate

    union all

    select 'payment' as extract, prefecture, paid_on as happened_on
    from core.fct_payment

    union all

    select 'teacher' as extract, prefecture, reported_on as happened_on
    from core.fct_teacher_report

    union all

    select 'incubator' as extract, prefecture, reported_on as happened_on
    from core.fct_incubator_report

    union all

    select 'apprentice' as extract, prefecture, started_on as happened_on
    from core.fct_apprenticeship
)

select
    extract,
    coalesce(prefecture, 'unassigned') as prefecture,
    max(happened_on) as newest_on
from event
group by extract, coalesce(prefecture, 'unassigned')
