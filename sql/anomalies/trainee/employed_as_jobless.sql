-- One row: one enrolment as jobless of a person whom employers insured from enrolment to the class's end (P10).
-- Spells of several employers that follow each other without a day between are one time.
select
    'person' as subject_kind,
    cast(record.person_key as varchar) as subject_key,
    record.institution_code,
    record.county_code,
    'registry' as record_kind,
    record.record_key,
    record.enrolled_on as occurred_on,
    record.net as amount,
    'open' as leaning,
    record.class_code,
    record.trainee_group,
    record.end_date,
    employed.employed_from,
    case when employed.employed_to < date '9999-12-30' then employed.employed_to end as employed_to
from anomalies.trainee_record as record
cross join meta.as_of as today
join anomalies.employed_time as employed
    on employed.person_key = record.person_key
    and employed.employed_from <= record.enrolled_on
    and employed.employed_to >= record.end_date
where
    record.trainee_group in ('unemployed', 'graduate', 'zero_employment')
    and employed.employed_to >= record.enrolled_on
    and record.end_date <= today.as_of
