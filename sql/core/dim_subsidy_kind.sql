-- One row: one kind of subsidy payment, or the unassigned one.
-- In Chinese: 一种补贴类别；另有“未知”一行。
-- Key: code
-- Citus: reference table
-- is_recovery: takes money back | 是否为追回
select
    code,
    label_zh as name_zh,
    label_en as name_en,
    code = 'recovery' as is_recovery
from staging.stg_code
where
    extract = 'payment'
    and column_name = 'subsidy_kind'

union all

select
    'unassigned' as code,
    '未知' as name_zh,
    'Unknown' as name_en,
    false as is_recovery
