-- One row: one completed and paid enrolment that attended too little of its class (P34).
-- The registry's hours against the planned ones; where they are missing, the person's check-ins against the sessions seen in the
-- class between its start and its end. Leans to error where the device was out of order: the person attended enough without the
-- sessions in which hardly anybody of the class was seen; or the hours are missing on working days on which nobody was seen.
with
setting as (
    select max(value) filter (where name = 'min_share') as min_share
    from meta.pattern_parameter
    where pattern = 'paid_low_attendance'
),

-- As decimals, and compared without dividing: as doubles, 76.8 of 96 hours are less than 80 %.
attended as (
    select
        record.record_key,
        record.person_key,
        record.class_code,
        record.institution_code,
        record.county_code,
        record.completed_on,
        record.net,
        record.attended_hours,
        class.planned_hours,
        class.start_date,
        class.end_date,
        class.people,
        class.days,
        class.sessions,
        case when class.sessions > 0 then coalesce(attendance.sessions_inside, 0) end as attended_sessions,
        case
            when record.attended_hours is not null then cast(record.attended_hours as decimal(9, 4))
            when class.sessions > 0 then cast(coalesce(attendance.sessions_inside, 0) as decimal(9, 4))
        end as part,
        case
            when record.attended_hours is not null then cast(class.planned_hours as decimal(9, 4))
            when class.sessions > 0 then cast(class.sessions as decimal(9, 4))
        end as whole
    from anomalies.trainee_record as record
    join anomalies.class_facts as class
        on class.class_code = record.class_code
    left join anomalies.class_attendance as attendance
        on attendance.person_key = record.person_key
        and attendance.class_code = record.class_code
    where
        record.is_completed
        and record.net > 0
),

low as (
    select attended.*, setting.min_share
    from attended
    cross join setting
    where attended.part < setting.min_share * attended.whole
),

-- Nobody or hardly anybody of the class was seen: a fifth of its people or fewer.
dark as (
    select session.class_code, session.session_date, session.session
    from anomalies.class_session as session
    join (select distinct class_code, people from low) as class
        on class.class_code = session.class_code
    where
        session.is_inside
        and 5 * session.check_ins <= class.people
),

dark_sessions as (
    select class_code, cast(count(*) as int) as sessions
    from dark
    group by class_code
),

seen_in_dark as (
    select low.record_key, cast(count(*) as int) as sessions
    from low
    join core.fct_attendance as check_in
        on check_in.person_key = low.person_key
        and check_in.class_code = low.class_code
    join dark
        on dark.class_code = check_in.class_code
        and dark.session_date = check_in.session_date
        and dark.session = check_in.session
    group by low.record_key
),

working_day as (
    select class.class_code, calendar.day
    from (select distinct class_code, start_date, end_date from low) as class
    cross join meta.as_of as today
    join core.dim_date as calendar
        on calendar.day >= class.start_date
        and calendar.day <= class.end_date
        and calendar.day <= today.as_of
    where calendar.day_of_week <= 5
),

seen_day as (
    select distinct class_code, session_date as day
    from anomalies.class_session
    where is_inside
),

unseen as (
    select working_day.class_code, cast(count(*) as int) as days
    from working_day
    left join seen_day
        on seen_day.class_code = working_day.class_code
        and seen_day.day = working_day.day
    where seen_day.day is null
    group by working_day.class_code
)

select
    'person' as subject_kind,
    cast(low.person_key as varchar) as subject_key,
    low.institution_code,
    low.county_code,
    'registry' as record_kind,
    low.record_key,
    low.completed_on as occurred_on,
    low.net as amount,
    case
        when dark_sessions.sessions > 0
            and low.attended_sessions - coalesce(seen_in_dark.sessions, 0)
            >= low.min_share * (low.sessions - dark_sessions.sessions)
            then 'error'
        -- Of the days with check-ins the person attended enough, by the check-ins and by the hours: spread over the class's days,
        -- no more of these are missing than the days without anybody account for.
        when unseen.days > 0
            and low.attended_sessions >= low.min_share * low.sessions
            and low.part * (low.days + unseen.days) >= low.min_share * low.whole * low.days
            then 'error'
        else 'open'
    end as leaning,
    low.class_code,
    low.attended_hours,
    low.planned_hours,
    low.attended_sessions,
    low.sessions,
    -- Cut, not rounded: who is below the share is never shown as having it.
    cast(floor(cast(1000 * low.part / nullif(low.whole, 0) as decimal(18, 6))) / 10 as decimal(9, 1)) as percent
from low
left join dark_sessions
    on dark_sessions.class_code = low.class_code
left join seen_in_dark
    on seen_in_dark.record_key = low.record_key
left join unseen
    on unseen.class_code = low.class_code
