-- One row: one of two classes to which a person checked in on the same day and session, several times (P30).
-- Only people whose times in two classes overlap are looked at session by session. Two records of one training are one place.
with
setting as (
    select max(value) filter (where name = 'min_sessions') as min_sessions
    from meta.pattern_parameter
    where pattern = 'two_places_at_once'
),

-- Completed records of one class are one training; a record that was never completed is none beside them.
training as (
    select
        person_key,
        class_code,
        coalesce(min(training_key) filter (where is_completed), min(training_key)) as training_key
    from core.enrolment
    group by person_key, class_code
),

in_several as (
    select person_key
    from anomalies.class_attendance
    group by person_key
    having count(*) > 1
),

stay as (
    select
        attendance.person_key,
        attendance.class_code,
        attendance.first_day,
        attendance.last_day,
        coalesce(of_both.regional_key, training.training_key, attendance.class_code) as training_key
    from anomalies.class_attendance as attendance
    join in_several
        on in_several.person_key = attendance.person_key
    left join training
        on training.person_key = attendance.person_key
        and training.class_code = attendance.class_code
    left join anomalies.uncatalogued_pair as of_both
        on of_both.farmer_herder_key = training.training_key
),

pair as (
    select
        one.person_key,
        one.class_code as one_class,
        other.class_code as other_class
    from stay as one
    join stay as other
        on other.person_key = one.person_key
        and other.class_code > one.class_code
        and other.first_day <= one.last_day
        and other.last_day >= one.first_day
        and other.training_key <> one.training_key
),

concerned as (
    select person_key, one_class as class_code from pair
    union
    select person_key, other_class from pair
),

check_in as (
    select attendance.person_key, attendance.class_code, attendance.session_date, attendance.session
    from core.fct_attendance as attendance
    join concerned
        on concerned.person_key = attendance.person_key
        and concerned.class_code = attendance.class_code
),

meeting as (
    select
        pair.person_key,
        pair.one_class,
        pair.other_class,
        cast(count(*) as int) as sessions,
        min(one.session_date) as first_day
    from pair
    join check_in as one
        on one.person_key = pair.person_key
        and one.class_code = pair.one_class
    join check_in as other
        on other.person_key = pair.person_key
        and other.class_code = pair.other_class
        and other.session_date = one.session_date
        and other.session = one.session
    group by pair.person_key, pair.one_class, pair.other_class
),

found as (
    select meeting.*
    from meeting
    cross join setting
    where meeting.sessions >= setting.min_sessions
),

evidence as (
    select person_key, one_class as class_code, other_class, sessions, first_day from found
    union all
    select person_key, other_class, one_class, sessions, first_day from found
),

money as (
    select person_key, class_code, cast(sum(net) as decimal(18, 2)) as net
    from anomalies.trainee_record
    group by person_key, class_code
)

select
    'person' as subject_kind,
    cast(evidence.person_key as varchar) as subject_key,
    class.institution_code,
    class.county_code,
    'class' as record_kind,
    evidence.class_code as record_key,
    evidence.first_day as occurred_on,
    coalesce(money.net, 0) as amount,
    'open' as leaning,
    evidence.other_class,
    evidence.sessions
from evidence
left join anomalies.class_facts as class
    on class.class_code = evidence.class_code
left join money
    on money.person_key = evidence.person_key
    and money.class_code = evidence.class_code
