-- One row: one registration system, or the unassigned one.
-- In Chinese: 一个登记系统；另有“未知”一行。
-- Key: code
-- Citus: reference table
select
    code,
    label_zh as name_zh,
    label_en as name_en
from staging.stg_code
where
    extract = 'registry'
    and column_name = 'source_system'

union all

select
    'unassigned' as code,
    '未知' as name_zh,
    'Unknown' as name_en
