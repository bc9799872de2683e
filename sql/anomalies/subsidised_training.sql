-- One row: one subsidised training of one person: a class with a net training, apprenticeship or work-based payment for the person.
-- Key: person_key, training_key
-- Citus: distributed by person_key
-- training_key: instalments of one class, and what both systems know of one training, are one
-- record_key: the record that is shown: the kept one if money stands on it
-- net_subsidy: what was paid, less what was taken back
-- is_completed: some record of it is
with
one_class as (
    select
        record.person_key,
        record.record_key,
        -- Records of one class that were never completed have no training in common yet.
        min(record.training_key) over (partition by record.person_key, record.class_code) as training_key,
        record.class_code,
        record.institution_code,
        record.county_code,
        record.occupation,
        record.skill_level,
        record.start_date,
        record.end_date,
        record.is_completed,
        record.net_subsidy
    from anomalies.trainee_record as record
    where record.net_subsidy > 0
),

totalled as (
    select
        person_key,
        training_key,
        cast(sum(net_subsidy) as decimal(18, 2)) as net_subsidy,
        bool_or(is_completed) as is_completed
    from one_class
    group by person_key, training_key
),

shown as (
    select distinct on (person_key, training_key)
        person_key,
        training_key,
        record_key,
        class_code,
        institution_code,
        county_code,
        occupation,
        skill_level,
        start_date,
        end_date
    from one_class
    order by
        person_key,
        training_key,
        case when record_key = training_key then 0 else 1 end,
        record_key
)

select
    shown.person_key,
    shown.training_key,
    shown.record_key,
    shown.class_code,
    shown.institution_code,
    shown.county_code,
    shown.occupation,
    shown.skill_level,
    shown.start_date,
    shown.end_date,
    totalled.is_completed,
    totalled.net_subsidy
from shown
join totalled
    on totalled.person_key = shown.person_key
    and totalled.training_key = shown.training_key
