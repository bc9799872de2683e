-- One row: one of two classes that one teacher leads on the same days and sessions in different counties or at different institutions (P34).
with
setting as (
    select max(value) filter (where name = 'min_sessions') as min_sessions
    from meta.pattern_parameter
    where pattern = 'teacher_two_places'
),

led as (
    select
        class.teacher,
        class.class_code,
        class.institution_code,
        class.county_code,
        session.session_date,
        session.session
    from anomalies.class_session as session
    join anomalies.class_facts as class
        on class.class_code = session.class_code
    where class.teacher is not null
),

clash as (
    select teacher, session_date, session
    from led
    group by teacher, session_date, session
    having min(institution_code) <> max(institution_code) or min(county_code) <> max(county_code)
),

clashing as (
    select led.*
    from led
    join clash
        on clash.teacher = led.teacher
        and clash.session_date = led.session_date
        and clash.session = led.session
),

pair as (
    select
        one.teacher,
        one.class_code as one_class,
        other.class_code as other_class,
        cast(count(*) as int) as sessions,
        min(one.session_date) as first_day
    from clashing as one
    join clashing as other
        on other.teacher = one.teacher
        and other.session_date = one.session_date
        and other.session = one.session
        and other.class_code > one.class_code
    where
        other.institution_code <> one.institution_code
        or other.county_code <> one.county_code
    group by one.teacher, one.class_code, other.class_code
),

found as (
    select pair.*
    from pair
    cross join setting
    where pair.sessions >= setting.min_sessions
),

evidence as (
    select teacher, one_class as class_code, other_class, sessions, first_day from found
    union all
    select teacher, other_class, one_class, sessions, first_day from found
)

select
    'person' as subject_kind,
    evidence.teacher as subject_key,
    class.institution_code,
    class.county_code,
    'class' as record_kind,
    evidence.class_code as record_key,
    evidence.first_day as occurred_on,
    class.net as amount,
    'open' as leaning,
    class.teacher_code,
    evidence.other_class,
    evidence.sessions,
    coalesce(class.venue = other.venue, false) as is_one_venue
from evidence
join anomalies.class_facts as class
    on class.class_code = evidence.class_code
join anomalies.class_facts as other
    on other.class_code = evidence.other_class
