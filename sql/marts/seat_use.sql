-- One row: one institution on one day on which it held classes.
-- In Chinese: 一家机构开班的一天的座位使用情况。
-- Key: institution, day
-- Citus: reference table
-- prefecture: where the institution is | 机构所在地市
-- people: enrolled on that day | 当日在册人数
-- seats: that it has for them | 当日培训容量
select
    institution_day.day,
    dim_date.year,
    dim_date.quarter,
    dim_date.month,
    institution.prefecture,
    institution.county,
    institution_day.institution,
    institution.institution_kind,
    institution_day.people,
    institution_day.seats
from core.fct_institution_day as institution_day
join core.dim_date as dim_date
    on dim_date.day = institution_day.day
join core.dim_institution as institution
    on institution.institution_code = institution_day.institution
where institution_day.seats is not null
