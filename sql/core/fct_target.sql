-- One row: one yearly target of one metric for one place.
-- In Chinese: 一项指标在一个地区的一个年度目标。
-- Key: metric, year, region_code
-- Citus: reference table
-- metric: an id of dashboards/metrics | 指标代号，定义在 dashboards/metrics 中
-- region_code: 540000 or a prefecture | 地区代码：全区（540000）或地市
-- value: in the metric's own unit | 目标值，单位与指标相同
-- clause: the plan's clause; empty for a target that the plan does not set itself | 方案条款编号；不是方案本身规定的目标为空
-- source: plan, or what the target file says | 依据：方案规定的为 plan，其他的为目标文件所写的依据
-- is_from_plan: set by the plan itself | 是否由方案本身规定
with
plan as (
    select metric, year, region_code, value, clause
    from staging.stg_plan_target
),

-- No file changes what the plan sets.
added as (
    select target.metric, target.year, target.region_code, target.value, target.source
    from staging.stg_target as target
    where not exists (
        select 1
        from plan
        where plan.metric = target.metric and plan.region_code = target.region_code
    )
),

-- Verified trainings are measured against the same targets as completed ones.
shared as (
    select 'trainings_verified' as metric, completed.year, completed.region_code, completed.value, completed.source
    from added as completed
    where
        completed.metric = 'trainings_completed'
        and not exists (
            select 1
            from added as own
            where
                own.metric = 'trainings_verified'
                and own.year = completed.year
                and own.region_code = completed.region_code
        )
)

select
    metric, cast(year as int) as year, region_code, cast(value as decimal(18, 4)) as value,
    clause, 'plan' as source, true as is_from_plan
from plan
union all
select metric, cast(year as int), region_code, cast(value as decimal(18, 4)), null, source, false
from added
union all
select metric, cast(year as int), region_code, cast(value as decimal(18, 4)), null, source, false
from shared
