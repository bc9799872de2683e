-- One row: one class with check-ins before its start or after its end (P34).
with
outside as (
    select
        session.class_code,
        min(session.session_date) as first_day,
        max(session.session_date) as last_day,
        cast(count(distinct session.session_date) as int) as days,
        cast(sum(session.check_ins) as int) as check_ins
    from anomalies.class_session as session
    where not session.is_inside
    group by session.class_code
)

select
    'class' as subject_kind,
    outside.class_code as subject_key,
    class.institution_code,
    class.county_code,
    'class' as record_kind,
    outside.class_code as record_key,
    outside.first_day as occurred_on,
    cast(0 as decimal(18, 2)) as amount,
    'open' as leaning,
    class.start_date,
    class.end_date,
    outside.first_day,
    outside.last_day,
    outside.days,
    outside.check_ins
from outside
join anomalies.class_facts as class
    on class.class_code = outside.class_code
