-- One row: one large class of many days in which nobody missed a session (P34).
-- Its people are those who did not withdraw; days and sessions are those with check-ins between its start and its end.
with
setting as (
    select
        max(value) filter (where name = 'min_size') as min_size,
        max(value) filter (where name = 'min_days') as min_days
    from meta.pattern_parameter
    where pattern = 'perfect_attendance'
),

large as (
    select class.*
    from anomalies.class_facts as class
    cross join setting
    where
        class.people >= setting.min_size
        and class.days >= setting.min_days
        and class.sessions > 0
        and class.check_ins >= class.sessions * class.people
),

member as (
    select distinct enrolment.class_code, enrolment.person_key
    from core.enrolment as enrolment
    join large
        on large.class_code = enrolment.class_code
    where enrolment.status <> 'withdrawn'
),

always_there as (
    select member.class_code
    from member
    join large
        on large.class_code = member.class_code
    join anomalies.class_attendance as attendance
        on attendance.class_code = member.class_code
        and attendance.person_key = member.person_key
    where attendance.sessions_inside >= large.sessions
    group by member.class_code, large.people
    having count(*) >= large.people
)

select
    'class' as subject_kind,
    large.class_code as subject_key,
    large.institution_code,
    large.county_code,
    'class' as record_kind,
    large.class_code as record_key,
    large.end_date as occurred_on,
    large.net as amount,
    'open' as leaning,
    large.people,
    large.days,
    large.sessions
from large
join always_there
    on always_there.class_code = large.class_code
