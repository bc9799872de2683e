-- One row: one paid class without one check-in, where nearly all other classes of its county and quarter have them (P34).
-- The quarter is that of the start. It waits until check-ins could be there. A class that both systems have under numbers of their own
-- has the check-ins of either.
with
setting as (
    select max(value) filter (where name = 'grace_days') as grace_days
    from meta.pattern_parameter
    where pattern = 'paid_without_attendance'
),

started as (
    select
        class.*,
        cast(date_trunc('quarter', class.start_date) as date) as quarter
    from anomalies.class_facts as class
    where class.has_started
),

around as (
    select
        county_code,
        quarter,
        cast(count(*) as int) as classes,
        cast(count(*) filter (where check_ins > 0) as int) as with_check_ins
    from started
    group by county_code, quarter
),

seen_as_twin as (
    select twin.class_code
    from anomalies.twin_class as twin
    join anomalies.class_facts as class
        on class.class_code = twin.twin_code
    where class.check_ins > 0
)

select
    'class' as subject_kind,
    started.class_code as subject_key,
    started.institution_code,
    started.county_code,
    'class' as record_kind,
    started.class_code as record_key,
    started.end_date as occurred_on,
    started.net as amount,
    'open' as leaning,
    started.start_date,
    started.people,
    around.classes - 1 as other_classes,
    around.with_check_ins
from started
cross join setting
cross join meta.as_of as today
join around
    on around.county_code = started.county_code
    and around.quarter = started.quarter
left join seen_as_twin
    on seen_as_twin.class_code = started.class_code
where
    started.check_ins = 0
    and seen_as_twin.class_code is null
    and started.net > 0
    and today.as_of - started.end_date > setting.grace_days
    and around.classes > 1
    -- 80 % of the others; the class itself has none.
    and 10 * around.with_check_ins >= 8 * (around.classes - 1)
