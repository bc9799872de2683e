-- One row: one subsidised training of an occupation at a level for which the same person was subsidised before (P21).
-- In the order of the classes' starts; days apart are those between the starts.
with
ranked as (
    select
        training.*,
        row_number() over (
            partition by training.person_key, training.occupation, training.skill_level
            order by training.start_date, training.end_date, training.record_key
        ) as place,
        lag(training.start_date) over (
            partition by training.person_key, training.occupation, training.skill_level
            order by training.start_date, training.end_date, training.record_key
        ) as earlier_start,
        lag(training.class_code) over (
            partition by training.person_key, training.occupation, training.skill_level
            order by training.start_date, training.end_date, training.record_key
        ) as earlier_class
    from anomalies.subsidised_training as training
    where training.occupation <> 'unassigned'
)

select
    'person' as subject_kind,
    cast(person_key as varchar) as subject_key,
    institution_code,
    county_code,
    'registry' as record_kind,
    record_key,
    start_date as occurred_on,
    net_subsidy as amount,
    case when start_date - earlier_start < 90 then 'fraud' else 'open' end as leaning,
    class_code,
    occupation,
    skill_level,
    cast(place as int) as place,
    earlier_class,
    start_date - earlier_start as days_apart
from ranked
where place > 1
