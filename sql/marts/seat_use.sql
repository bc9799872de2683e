-- One row: one institution in one month in which it held classes.
-- In Chinese: 一家机构在一个开过班的月份的座位使用情况。
-- Key: institution, month
-- Citus: reference table
-- first_day: the first open day of the month | 当月第一个有班级上课的日期
-- prefecture: where the institution is | 机构所在地市
-- open_days: days on which at least one of its classes ran | 开班天数：至少有一个班级在上课的天数
-- people_days: people enrolled, added up over the open days | 人天：开班各天的在册人数之和
-- seat_days: seats, added up over the open days | 容量天：开班各天的培训容量之和
select
    min(institution_day.day) as first_day,
    dim_date.year,
    dim_date.quarter,
    dim_date.month,
    institution.prefecture,
    institution.county,
    institution_day.institution,
    institution.institution_kind,
    cast(count(*) as int) as open_days,
    cast(sum(institution_day.people) as bigint) as people_days,
    cast(sum(institution_day.seats) as bigint) as seat_days
from core.fct_institution_day as institution_day
join core.dim_date as dim_date
    on dim_date.day = institution_day.day
join core.dim_institution as institution
    on institution.institution_code = institution_day.institution
where institution_day.seats is not null
group by
    dim_date.year,
    dim_date.quarter,
    dim_date.month,
    institution.prefecture,
    institution.county,
    institution_day.institution,
    institution.institution_kind
