-- The region table has 1 region, 7 prefectures and 74 counties, each county in a prefecture.
-- In Chinese: 区划表有 1 个自治区、7 个地市、74 个县区，每个县区都属于一个地市。
-- Severity: error
with
levels as (
    select
        cast(count(*) filter (where level = 'region') as int) as regions,
        cast(count(*) filter (where level = 'prefecture') as int) as prefectures,
        cast(count(*) filter (where level = 'county') as int) as counties
    from core.dim_region
),

orphans as (
    select cast(count(*) as int) as counties
    from core.dim_region as county
    left join core.dim_region as prefecture
        on prefecture.code = county.prefecture_code
        and prefecture.level = 'prefecture'
    where
        county.level = 'county'
        and prefecture.code is null
)

select
    levels.regions,
    levels.prefectures,
    levels.counties,
    orphans.counties as counties_without_prefecture
from levels
cross join orphans
where
    levels.regions <> 1
    or levels.prefectures <> 7
    or levels.counties <> 74
    or orphans.counties <> 0
