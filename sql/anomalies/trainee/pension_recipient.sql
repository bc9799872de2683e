-- One row: one enrolment in a class that started when the person already drew a pension (P11).
-- Reads: the earliest pension date that any insurance record gives, up to the as-of date.
with
pension as (
    select person_key, min(pension_from) as pension_from
    from core.fct_insurance
    where pension_from is not null
    group by person_key
)

select
    'person' as subject_kind,
    cast(record.person_key as varchar) as subject_key,
    record.institution_code,
    record.county_code,
    'registry' as record_kind,
    record.record_key,
    record.start_date as occurred_on,
    record.net as amount,
    case when record.start_date - pension.pension_from <= 31 then 'error' else 'open' end as leaning,
    record.class_code,
    pension.pension_from,
    record.start_date,
    record.start_date - pension.pension_from as days_after
from anomalies.trainee_record as record
join pension
    on pension.person_key = record.person_key
where record.start_date >= pension.pension_from
