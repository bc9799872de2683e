-- One row: one family of trades, or the unassigned one.
-- In Chinese: 一个行业门类；另有“未知”一行。
-- Key: code
-- Citus: reference table
-- is_traditional_craft: the crafts that the plan strengthens (P14) | 是否为方案要求加大培训力度的传统工艺（P14）
select
    code,
    label_zh as name_zh,
    label_en as name_en,
    code = 'traditional_craft' as is_traditional_craft
from staging.stg_code
where
    extract = 'catalogue'
    and column_name = 'trade_family'

union all

select
    'unassigned' as code,
    '未知' as name_zh,
    'Unknown' as name_en,
    false as is_traditional_craft
