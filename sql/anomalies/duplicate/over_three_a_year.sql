-- One row: one subsidised training of a person beyond the third of the calendar year of the class's end (P20).
-- In the order of the classes' ends; instalments of one class, and what both systems know of one training, are one training.
with
setting as (
    select max(value) filter (where name = 'max') as max_trainings
    from meta.pattern_parameter
    where pattern = 'over_three_a_year'
),

counted as (
    select
        training.*,
        cast(extract(year from training.end_date) as int) as year,
        row_number() over (
            partition by training.person_key, extract(year from training.end_date)
            order by training.end_date, training.start_date, training.record_key
        ) as place,
        count(*) over (partition by training.person_key, extract(year from training.end_date)) as trainings
    from anomalies.subsidised_training as training
)

select
    'person' as subject_kind,
    cast(counted.person_key as varchar) as subject_key,
    counted.institution_code,
    counted.county_code,
    'registry' as record_kind,
    counted.record_key,
    counted.end_date as occurred_on,
    counted.net_subsidy as amount,
    'open' as leaning,
    counted.class_code,
    counted.year,
    cast(counted.place as int) as place,
    cast(counted.trainings as int) as trainings
from counted
cross join setting
where counted.place > setting.max_trainings
