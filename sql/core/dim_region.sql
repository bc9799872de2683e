-- One row: the region, a prefecture, a county, or the unassigned place.
-- In Chinese: 全区、一个地市、一个县区，或“未分配”。
-- Key: code
-- Citus: reference table
-- code: GB/T 2260 as in force in 2019-2021, or unassigned | 2019–2021 年施行的行政区划代码（GB/T 2260），或 unassigned（未分配）
-- level: region, prefecture, county or unassigned | 级别：自治区（region）、地市（prefecture）、县区（county）或未分配（unassigned）
-- prefecture_code: a county's prefecture; a prefecture's own code; unassigned for the region | 县区所属地市的代码；地市为其自身代码，自治区为 unassigned（未分配）
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
