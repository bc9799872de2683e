-- One row: one kind of institution, or the unassigned one.
-- In Chinese: 一种机构类别；另有“未知”一行。
-- Key: code
-- Citus: reference table
select
    code,
    label_zh as name_zh,
    label_en as name_en
from staging.stg_code
where
    extract = 'institution'
    and column_name = 'institution_kind'

union all

select
    'unassigned' as code,
    '未知' as name_zh,
    'Unknown' as name_en
