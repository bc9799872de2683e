-- Every target that the plan sets for a year is there, as the region's.
-- In Chinese: 方案规定的每个年度目标都有，且为全区的目标。
-- Severity: error
with
expected as (
    select metric, cast(year as int) as year
    from (
        values
        ('trainings_completed', 2019),
        ('trainings_completed', 2020),
        ('trainings_completed', 2021),
        ('entrepreneurship_trainings', 2019),
        ('entrepreneurship_trainings', 2020),
        ('entrepreneurship_trainings', 2021),
        ('apprentices', 2021),
        ('incubator_bases', 2021),
        ('dual_qualified_ratio', 2021),
        ('full_time_ratio', 2021),
        ('frontline_fund_ratio', 2021)
    ) as targets (metric, year)
)

select
    expected.metric,
    expected.year
from expected
left join core.fct_target as target
    on target.metric = expected.metric
    and target.year = expected.year
    and target.region_code = '540000'
    and target.is_from_plan
where target.metric is null
