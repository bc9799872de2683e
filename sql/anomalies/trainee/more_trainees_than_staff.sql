-- One row: one enrolment for an employer that had more trainees in a year than it insured people on its best day of it (P10).
-- A year's days end with the as-of date.
with
setting as (
    select
        max(value) filter (where name = 'ratio') as ratio,
        max(value) filter (where name = 'min_trainees') as min_trainees
    from meta.pattern_parameter
    where pattern = 'more_trainees_than_staff'
),

trained as (
    select
        record.*,
        cast(extract(year from record.start_date) as int) as year
    from anomalies.trainee_record as record
    where record.employer_uscc is not null
),

crowd as (
    select
        trained.employer_uscc,
        trained.year,
        cast(count(distinct trained.person_key) as int) as trainees
    from trained
    group by trained.employer_uscc, trained.year
),

large as (
    select
        crowd.employer_uscc,
        crowd.year,
        crowd.trainees,
        setting.ratio,
        cast(concat(cast(crowd.year as varchar), '-01-01') as date) as first_day,
        least(cast(concat(cast(crowd.year as varchar), '-12-31') as date), today.as_of) as last_day
    from crowd
    cross join setting
    cross join meta.as_of as today
    where crowd.trainees >= setting.min_trainees
),

-- Spells of one person with one employer may touch or overlap: the person is there once.
spell as (
    select
        large.employer_uscc,
        large.year,
        insurance.person_key,
        insurance.insurance_key,
        greatest(insurance.insured_from, large.first_day) as from_day,
        least(coalesce(insurance.insured_to, large.last_day), large.last_day) as to_day
    from large
    join core.fct_insurance as insurance
        on insurance.employer_uscc = large.employer_uscc
    where
        insurance.insured_from <= large.last_day
        and coalesce(insurance.insured_to, large.last_day) >= large.first_day
),

fresh as (
    select
        employer_uscc,
        year,
        to_day,
        greatest(from_day, coalesce(1 + max(to_day) over (
            partition by employer_uscc, year, person_key
            order by from_day, insurance_key
            rows between unbounded preceding and 1 preceding
        ), from_day)) as from_day
    from spell
),

change as (
    select employer_uscc, year, from_day as day, 1 as people from fresh where from_day <= to_day
    union all
    select employer_uscc, year, to_day + 1, -1 from fresh where from_day <= to_day
),

staffed as (
    select employer_uscc, year, sum(sum(people)) over (partition by employer_uscc, year order by day) as people
    from change
    group by employer_uscc, year, day
),

best_day as (
    select employer_uscc, year, cast(max(people) as int) as staff
    from staffed
    group by employer_uscc, year
)

select
    'employer' as subject_kind,
    trained.employer_uscc as subject_key,
    trained.institution_code,
    trained.county_code,
    'registry' as record_kind,
    trained.record_key,
    trained.start_date as occurred_on,
    trained.net as amount,
    'open' as leaning,
    trained.class_code,
    trained.year,
    large.trainees,
    coalesce(best_day.staff, 0) as staff
from large
join trained
    on trained.employer_uscc = large.employer_uscc
    and trained.year = large.year
left join best_day
    on best_day.employer_uscc = large.employer_uscc
    and best_day.year = large.year
where large.trainees > large.ratio * coalesce(best_day.staff, 0)
