-- One row: one validity of one evaluation body in the catalogue, or the unassigned one.
-- In Chinese: 目录中一家评价机构的一段有效期；另有“未知”一行。
-- Key: evaluator_key
-- Citus: reference table
-- evaluator_key: evaluator_code@valid_from | 评价机构编码@有效期起
-- valid_to: the last day of the validity; empty while it is open | 有效期的最后一天，未终止的为空
select
    concat(evaluator.evaluator_code, '@', cast(evaluator.valid_from as varchar)) as evaluator_key,
    evaluator.evaluator_code,
    evaluator.evaluator_name as name_zh,
    evaluator.evaluator_name as name_en,
    case when region.level = 'county' then region.code else 'unassigned' end as county,
    coalesce(region.prefecture_code, 'unassigned') as prefecture,
    evaluator.valid_from,
    evaluator.valid_to
from staging.stg_evaluator as evaluator
left join core.dim_region as region
    on region.code = evaluator.county_code

union all

select
    'unassigned', 'unassigned', '未知评价机构', 'Unknown evaluator',
    'unassigned', 'unassigned', null, null
