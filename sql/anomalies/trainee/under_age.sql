-- One row: one enrolment of a person who was too young on the class's start day (P10).
-- The birth date is the ID's, read from the vault within the build; the finding holds the age only.
with
setting as (
    select max(value) filter (where name = 'min_age') as min_age
    from meta.pattern_parameter
    where pattern = 'under_age'
),

aged as (
    select
        record.*,
        setting.min_age,
        cast(extract(year from record.start_date) as int) - cast(extract(year from person.birth_date) as int)
        - case
            when extract(month from record.start_date) < extract(month from person.birth_date) then 1
            when extract(month from record.start_date) > extract(month from person.birth_date) then 0
            when extract(day from record.start_date) < extract(day from person.birth_date) then 1
            else 0
        end as age
    from anomalies.trainee_record as record
    cross join setting
    join vault.person as person
        on person.person_key = record.person_key
)

select
    'person' as subject_kind,
    cast(person_key as varchar) as subject_key,
    institution_code,
    county_code,
    'registry' as record_kind,
    record_key,
    start_date as occurred_on,
    net as amount,
    case when age < 0 then 'error' else 'open' end as leaning,
    class_code,
    start_date,
    age
from aged
where age < min_age
