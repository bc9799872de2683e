-- One row: one level of incubation bases, or the unassigned one.
-- In Chinese: 一个孵化基地级别；另有“未知”一行。
-- Key: code
-- Citus: reference table
select
    code,
    label_zh as name_zh,
    label_en as name_en
from staging.stg_code
where
    extract = 'incubator'
    and column_name = 'base_level'

union all

select
    'unassigned' as code,
    '未知' as name_zh,
    'Unknown' as name_en
