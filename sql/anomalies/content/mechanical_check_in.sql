-- One row: one class with several sessions in which many people checked in as a clock ticks, or all at once (P34).
-- All gaps between one check-in and the next are the same, one second more or less; or none is longer than two seconds.
-- Only sessions whose mean time lies near the middle, or that are over in no time, are looked at check-in by check-in:
-- the others cannot tick. Leans to error where all of it was entered by hand, from one device or none.
with
setting as (
    select
        max(value) filter (where name = 'min_people') as min_people,
        max(value) filter (where name = 'min_sessions') as min_sessions
    from meta.pattern_parameter
    where pattern = 'mechanical_check_in'
),

possible as (
    select session.class_code, session.session_date, session.session, session.check_ins, session.by_hand, session.devices
    from anomalies.class_session as session
    cross join setting
    where
        session.timed >= setting.min_people
        and (
            abs(2 * session.sum_of_seconds - session.timed * (session.first_second + session.last_second))
            <= cast(session.timed as bigint) * session.timed
            or session.last_second - session.first_second <= 2 * (session.timed - 1)
        )
),

enough as (
    select possible.class_code
    from possible
    cross join setting
    group by possible.class_code, setting.min_sessions
    having count(*) >= setting.min_sessions
),

check_in as (
    select
        attendance.class_code,
        attendance.session_date,
        attendance.session,
        cast(
            extract(hour from attendance.checked_in_at) * 3600 + extract(minute from attendance.checked_in_at) * 60
            + floor(extract(second from attendance.checked_in_at))
            as int
        ) as second_of_day,
        attendance.person_key
    from core.fct_attendance as attendance
    join possible
        on possible.class_code = attendance.class_code
        and possible.session_date = attendance.session_date
        and possible.session = attendance.session
    join enough
        on enough.class_code = attendance.class_code
    where attendance.checked_in_at is not null
),

gap as (
    select
        class_code,
        session_date,
        session,
        second_of_day - lag(second_of_day) over (
            partition by class_code, session_date, session
            order by second_of_day, person_key
        ) as seconds
    from check_in
),

ticking as (
    select
        class_code,
        session_date,
        session,
        min(seconds) as shortest,
        max(seconds) as longest
    from gap
    where seconds is not null
    group by class_code, session_date, session
    having max(seconds) - min(seconds) <= 2 or max(seconds) <= 2
),

found as (
    select
        ticking.class_code,
        cast(count(*) as int) as sessions,
        min(ticking.session_date) as first_day,
        min(ticking.shortest) as shortest_gap,
        max(ticking.longest) as longest_gap,
        bool_and(possible.by_hand = possible.check_ins) and max(possible.devices) <= 1 as is_upload
    from ticking
    join possible
        on possible.class_code = ticking.class_code
        and possible.session_date = ticking.session_date
        and possible.session = ticking.session
    group by ticking.class_code
)

select
    'class' as subject_kind,
    found.class_code as subject_key,
    class.institution_code,
    class.county_code,
    'class' as record_kind,
    found.class_code as record_key,
    found.first_day as occurred_on,
    coalesce(class.net, 0) as amount,
    case when found.is_upload then 'error' else 'open' end as leaning,
    found.sessions,
    found.shortest_gap,
    found.longest_gap,
    class.people
from found
cross join setting
left join anomalies.class_facts as class
    on class.class_code = found.class_code
where found.sessions >= setting.min_sessions
