-- Trainings and the records linked to them add up to the records that count.
-- In Chinese: 计入的培训加上合并掉的登记，等于应计的登记总数。
-- Severity: error
with
records as (
    select cast(count(*) as bigint) as counted
    from core.enrolment
),

trainings as (
    select cast(count(*) + coalesce(sum(merged), 0) as bigint) as counted
    from core.fct_training
)

select
    records.counted as records,
    trainings.counted as in_trainings
from records
cross join trainings
where records.counted <> trainings.counted
