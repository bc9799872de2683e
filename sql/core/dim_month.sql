-- One row: one month of the plan's time, from January 2019 to the as-of date's month.
-- In Chinese: 从 2019 年 1 月到数据截至日所在月的一个月份。
-- Key: month
-- Citus: reference table
-- first_day: the month's first day | 当月第一天
-- as_at: the day of the month's snapshot, its last day or the as-of date | 统计时点：当月最后一天，数据截至日所在月为数据截至日
-- is_month_end: always true, so that every grain of time has its flag | 是否月末，始终为“是”，使月、季、年各有一个标志
-- is_quarter_last: the quarter's last snapshot so far | 是否为本季度目前最后一个统计时点
-- is_year_last: the year's last snapshot so far | 是否为本年度目前最后一个统计时点
-- is_latest: the snapshot as at the as-of date | 是否为最新统计时点（数据截至日）
with
months as (
    select
        dim_date.year,
        dim_date.quarter,
        dim_date.month,
        min(dim_date.day) as first_day,
        max(dim_date.day) as as_at
    from core.dim_date as dim_date
    cross join meta.as_of as today
    where
        dim_date.day >= date '2019-01-01'
        and dim_date.day <= today.as_of
    group by dim_date.year, dim_date.quarter, dim_date.month
)

select
    month,
    quarter,
    year,
    first_day,
    as_at,
    true as is_month_end,
    as_at = max(as_at) over (partition by quarter) as is_quarter_last,
    as_at = max(as_at) over (partition by year) as is_year_last,
    as_at = max(as_at) over () as is_latest
from months
