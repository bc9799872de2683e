-- One row: one check-in of one person in one session of a class.
-- Key: class_code, person_key, session_date, session
-- Citus: distributed by person_key
-- institution_code: as the class names it; empty where the class is unknown
-- county_code: as the class names it; empty where the class is unknown
-- method: face, card, manual, or empty
select
    check_in.person_key,
    check_in.class_code,
    class.institution_code,
    class.county_code,
    check_in.session_date,
    check_in.session,
    check_in.checked_in_at,
    check_in.method,
    check_in.device_code
from staging.stg_attendance as check_in
cross join meta.as_of as today
left join core.dim_class as class
    on class.class_code = check_in.class_code
where check_in.session_date <= today.as_of
