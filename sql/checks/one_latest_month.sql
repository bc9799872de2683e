-- The months have one latest snapshot, and it is as at the as-of date.
-- In Chinese: 月份中只有一个最新月份，且以数据截至日为准。
-- Severity: error
with
latest as (
    select
        cast(count(*) as int) as months,
        max(as_at) as as_at
    from core.dim_month
    where is_latest
)

select
    latest.months,
    latest.as_at,
    today.as_of
from latest
cross join meta.as_of as today
where
    today.as_of >= date '2019-01-01'
    and (latest.months <> 1 or latest.as_at <> today.as_of)
