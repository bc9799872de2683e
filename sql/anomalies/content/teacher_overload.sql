-- One row: one of more classes of a teacher than allowed whose dates share a day (P34).
-- The most classes at a time run on the day on which one of them starts. A class that both systems have under numbers of their own
-- is one.
with
setting as (
    select max(value) filter (where name = 'max') as max_classes
    from meta.pattern_parameter
    where pattern = 'teacher_overload'
),

led as (
    select
        class.*,
        coalesce(twin.twin_code, class.class_code) as true_class
    from anomalies.class_facts as class
    left join anomalies.twin_class as twin
        on twin.class_code = class.class_code
    where
        class.teacher is not null
        and class.has_started
),

busy as (
    select
        opening.teacher,
        opening.start_date as day,
        cast(count(distinct running.true_class) as int) as classes
    from led as opening
    join led as running
        on running.teacher = opening.teacher
        and running.start_date <= opening.start_date
        and running.end_date >= opening.start_date
    group by opening.teacher, opening.start_date
),

too_busy as (
    select busy.*
    from busy
    cross join setting
    where busy.classes > setting.max_classes
)

select
    'person' as subject_kind,
    led.teacher as subject_key,
    led.institution_code,
    led.county_code,
    'class' as record_kind,
    led.class_code as record_key,
    min(too_busy.day) as occurred_on,
    led.net as amount,
    'open' as leaning,
    led.teacher_code,
    max(too_busy.classes) as classes,
    min(too_busy.day) as first_day
from too_busy
join led
    on led.teacher = too_busy.teacher
    and led.start_date <= too_busy.day
    and led.end_date >= too_busy.day
group by led.teacher, led.institution_code, led.county_code, led.class_code, led.net, led.teacher_code
