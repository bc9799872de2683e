-- Every completed registry record belongs to exactly one completed training.
-- In Chinese: 每条结业登记正好属于一次结业培训。
-- Severity: error
with
completed as (
    select concat(record.source_system, '/', record.enrolment_no) as record_key
    from staging.stg_registry as record
    cross join meta.as_of as today
    where
        record.status = 'completed'
        and record.enrolled_on <= today.as_of
        and record.completed_on <= today.as_of
),

placed as (
    select
        enrolment.record_key,
        cast(count(*) as bigint) as trainings
    from core.enrolment as enrolment
    join core.fct_training as training
        on training.training_key = enrolment.training_key
        and training.is_completed
    group by enrolment.record_key
)

select
    completed.record_key,
    coalesce(placed.trainings, 0) as trainings
from completed
left join placed
    on placed.record_key = completed.record_key
where coalesce(placed.trainings, 0) <> 1
