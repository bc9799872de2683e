-- One row: one day, from 2010 to the end of the as-of date's year, and any other day on which something happened.
-- In Chinese: 一天：从 2010 年到数据截至日所在年年底，以及有事情发生的其他日子。
-- Key: day
-- Citus: reference table
-- year: the calendar year | 公历年份
-- quarter: such as 2020Q1 | 季度，如 2020Q1
-- month: such as 2020-03 | 月份，如 2020-03
-- day_of_week: 1 is Monday | 星期几，1 为星期一
with
calendar as (
    select date '2010-01-01' + cast(n as int) as day
    from generate_series(0, 36524) as numbers(n)
),

-- A date far outside the calendar is odd but accepted: the day is added rather than the row lost.
listed as (
    select calendar.day
    from calendar
    cross join meta.as_of as today
    where calendar.day < cast(date_trunc('year', today.as_of) + interval '1 year' as date)
    union
    select enrolled_on from staging.stg_registry
    union
    select completed_on from staging.stg_registry where completed_on is not null
    union
    select paid_on from staging.stg_payment
    union
    select issued_on from staging.stg_certificate
    union
    select reported_on from staging.stg_teacher
    union
    select reported_on from staging.stg_incubator
    union
    select start_date from staging.stg_class
    union
    select started_on from staging.stg_apprentice
),

parts as (
    select
        day,
        cast(extract(year from day) as int) as year,
        cast(cast(extract(quarter from day) as int) as varchar) as quarter_no,
        lpad(cast(cast(extract(month from day) as int) as varchar), 2, '0') as month_no,
        cast(extract(isodow from day) as int) as day_of_week
    from listed
)

select
    day,
    year,
    concat(cast(year as varchar), 'Q', quarter_no) as quarter,
    concat(cast(year as varchar), '-', month_no) as month,
    day_of_week
from parts
