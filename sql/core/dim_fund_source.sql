-- One row: one fund that subsidies come from, or the unassigned one.
-- In Chinese: 一种补贴资金来源；另有“未知”一行。
-- Key: code
-- Citus: reference table
select
    code,
    label_zh as name_zh,
    label_en as name_en
from staging.stg_code
where
    extract = 'payment'
    and column_name = 'fund_source'

union all

select
    'unassigned' as code,
    '未知' as name_zh,
    'Unknown' as name_en
