-- One row: one group of trainees, or the unassigned one.
-- In Chinese: 一种人员类别；另有“未知”一行。
-- Key: code
-- Citus: reference table
-- is_priority: among the plan's priority groups (P10) | 是否属于方案的重点群体（P10）
-- may_get_transport: entitled to the transport allowance (P25) | 是否可享受交通费补贴（P25）
select
    code,
    label_zh as name_zh,
    label_en as name_en,
    code in (
        'rural_transfer', 'registered_poor', 'two_after', 'unemployed',
        'transferred_worker', 'veteran', 'graduate', 'hard_to_employ'
    ) as is_priority,
    code in (
        'registered_poor', 'hard_to_employ', 'zero_employment', 'two_after', 'low_income'
    ) as may_get_transport
from staging.stg_code
where
    extract = 'registry'
    and column_name = 'trainee_group'

union all

select
    'unassigned' as code,
    '未知' as name_zh,
    'Unknown' as name_en,
    false as is_priority,
    false as may_get_transport
