-- A record is in one pair of the two systems at most, and the pair's dates lie at most 7 days apart.
-- In Chinese: 一条登记最多与另一系统的一条登记成对，结业日期相差不超过 7 天。
-- Severity: error
with
members as (
    select regional_key as record_key, days_apart
    from core.two_system_pair
    union all
    select farmer_herder_key as record_key, days_apart
    from core.two_system_pair
)

select
    record_key,
    cast(count(*) as bigint) as pairs,
    max(days_apart) as days_apart
from members
group by record_key
having
    count(*) > 1
    or max(days_apart) > 7
