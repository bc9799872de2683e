-- One row: the region, a prefecture, a county, or the unassigned place.
-- In Chinese: 全区、一个地市、一个县区，或“未分配”。
-- Key: code
-- Citus: reference table
-- code: GB/T 2260 as in force in 2019-2021, or unassigned
-- level: region, prefecture, county or unassigned
-- prefecture_code: a county's prefecture; a prefecture's own code; unassigned for the region
select
    code,
    name_zh,
    name_en,
    level,
    case when level = 'region' then 'unassigned' else prefecture_code end as prefecture_code
from staging.stg_region

union all

select
    'unassigned' as code,
    '未分配' as name_zh,
    'Unassigned' as name_en,
    'unassigned' as level,
    'unassigned' as prefecture_code
