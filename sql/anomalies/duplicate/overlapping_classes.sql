-- One row: one of two completed, subsidised classes of a person that overlap by much of the shorter, without check-ins to tell (P20).
-- Check-ins tell where the person has some in both classes.
with
setting as (
    select max(value) filter (where name = 'min_overlap') as min_overlap
    from meta.pattern_parameter
    where pattern = 'overlapping_classes'
),

finished as (
    select *
    from anomalies.subsidised_training
    where is_completed
),

pair as (
    select
        one.person_key,
        one.training_key as one_training,
        other.training_key as other_training,
        least(one.end_date, other.end_date) - greatest(one.start_date, other.start_date) + 1 as days,
        least(one.end_date - one.start_date, other.end_date - other.start_date) + 1 as shorter
    from finished as one
    join finished as other
        on other.person_key = one.person_key
        and other.training_key > one.training_key
        and other.start_date <= one.end_date
        and other.end_date >= one.start_date
),

overlapping as (
    select pair.*
    from pair
    cross join setting
    where pair.days >= setting.min_overlap * pair.shorter
),

member as (
    select person_key, one_training as training_key, other_training, days, shorter from overlapping
    union all
    select person_key, other_training, one_training, days, shorter from overlapping
),

seen as (
    select
        member.*,
        training.record_key,
        training.class_code,
        training.institution_code,
        training.county_code,
        training.start_date,
        training.net_subsidy,
        other.class_code as other_class,
        attendance.person_key is not null and other_attendance.person_key is not null as is_told
    from member
    join finished as training
        on training.person_key = member.person_key
        and training.training_key = member.training_key
    join finished as other
        on other.person_key = member.person_key
        and other.training_key = member.other_training
    left join anomalies.class_attendance as attendance
        on attendance.person_key = member.person_key
        and attendance.class_code = training.class_code
    left join anomalies.class_attendance as other_attendance
        on other_attendance.person_key = member.person_key
        and other_attendance.class_code = other.class_code
)

select
    'person' as subject_kind,
    cast(person_key as varchar) as subject_key,
    institution_code,
    county_code,
    'registry' as record_kind,
    record_key,
    start_date as occurred_on,
    net_subsidy as amount,
    'open' as leaning,
    class_code,
    other_class,
    days,
    shorter
from seen
where not is_told
