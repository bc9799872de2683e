-- One row: one validity of one training project in the catalogue, or the unassigned one.
-- In Chinese: 目录中一个培训项目的一段有效期；另有“目录外”一行。
-- Key: project_key
-- Citus: reference table
-- project_key: project_code@valid_from | 培训项目编码@有效期起
-- skill_level: the level as text, a code of dim_skill_level | 技能等级（文本），为技能等级表 dim_skill_level 的代码
-- valid_to: the last day of the validity; empty while it is open | 有效期的最后一天，未终止的为空
-- standard_amount: the subsidy for one trainee, in yuan | 每名学员的补贴标准（元）
select
    concat(project_code, '@', cast(valid_from as varchar)) as project_key,
    project_code,
    project_name as name_zh,
    project_name as name_en,
    occupation_code,
    cast(skill_level as varchar) as skill_level,
    training_type,
    trade_family,
    standard_hours,
    standard_amount,
    valid_from,
    valid_to
from staging.stg_catalogue

union all

select
    'unassigned', 'unassigned', '目录外项目', 'Not in the catalogue', 'unassigned', 'unassigned',
    'unassigned', 'unassigned', null, null, null, null
