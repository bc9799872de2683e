-- Where all seven prefectures have a yearly target, their shares add up to the region's at least.
-- In Chinese: 七个地市都有年度目标时，各地市之和不低于全区目标。
-- Severity: warn
-- To do: Ask the prefectures whose share is too low, and send the targets again.
-- To do in Chinese: 与任务分配偏低的地市核对，重新提交目标文件。
with
shares as (
    select
        target.metric,
        target.year,
        cast(sum(target.value) as decimal(18, 4)) as prefectures,
        cast(count(*) as int) as set_by
    from core.fct_target as target
    join core.dim_region as region
        on region.code = target.region_code
        and region.level = 'prefecture'
    where target.metric in ('trainings_completed', 'entrepreneurship_trainings', 'apprentices')
    group by target.metric, target.year
)

select
    shares.metric,
    shares.year,
    shares.prefectures,
    whole.value as region
from shares
join core.fct_target as whole
    on whole.metric = shares.metric
    and whole.year = shares.year
    and whole.region_code = '540000'
where
    shares.set_by = 7
    and shares.prefectures < whole.value
