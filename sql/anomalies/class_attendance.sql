-- One row: one person who checked in to one class.
-- In Chinese: 一个在某班级签到过的人。
-- Key: class_code, person_key
-- Citus: distributed by person_key
-- Materialized: while building
-- sessions: checked in to | 签到的场次数
-- sessions_inside: of them, between the class's start and its end | 其中在班期内（开班至结班）的场次数
-- last_day: of the last check-in | 最后一次签到的日期
select
    check_in.person_key,
    check_in.class_code,
    cast(count(*) as int) as sessions,
    cast(count(*) filter (
        where check_in.session_date >= class.start_date and check_in.session_date <= class.end_date
    ) as int) as sessions_inside,
    min(check_in.session_date) as first_day,
    max(check_in.session_date) as last_day
from core.fct_attendance as check_in
left join core.dim_class as class
    on class.class_code = check_in.class_code
group by check_in.person_key, check_in.class_code
