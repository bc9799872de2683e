-- The mart has every completed training once.
-- In Chinese: 每次结业培训在汇总表中正好有一行。
-- Severity: error
with
facts as (
    select cast(count(*) as bigint) as trainings
    from core.fct_training
    where is_completed
),

mart as (
    select
        cast(count(*) as bigint) as trainings,
        cast(count(distinct training_key) as bigint) as keys
    from marts.training
)

select
    facts.trainings as in_facts,
    mart.trainings as in_mart,
    mart.keys as distinct_in_mart
from facts
cross join mart
where
    facts.trainings <> mart.trainings
    or facts.trainings <> mart.keys
