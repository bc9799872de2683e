-- One row: one enrolment with a phone that many people of several households gave (P30).
-- A household is a residence county and a surname, the first character of the name, compared within the build.
-- Leans to error where the people are of three institutions or more: a village contact.
with
setting as (
    select max(value) filter (where name = 'min_people') as min_people
    from meta.pattern_parameter
    where pattern = 'shared_phone'
),

crowded as (
    select record.phone_token
    from core.enrolment as record
    where record.phone_token is not null
    group by record.phone_token
    having count(distinct record.person_key) >= (select min_people from setting)
),

answered as (
    select
        record.record_key,
        record.person_key,
        record.phone_token,
        record.class_code,
        record.enrolled_on,
        class.institution_code,
        class.county_code,
        coalesce(paid.net, 0) as net,
        concat(record.residence_county, '/', left(name.name, 1)) as household
    from core.enrolment as record
    join crowded
        on crowded.phone_token = record.phone_token
    left join anomalies.class_facts as class
        on class.class_code = record.class_code
    left join anomalies.trainee_record as paid
        on paid.record_key = record.record_key
    left join vault.name as name
        on name.name_token = record.person_name_token
),

phone as (
    select
        phone_token,
        cast(count(distinct person_key) as int) as people,
        cast(count(distinct household) as int) as households,
        cast(count(distinct institution_code) as int) as institutions
    from answered
    group by phone_token
)

select
    'account' as subject_kind,
    cast(answered.phone_token as varchar) as subject_key,
    answered.institution_code,
    answered.county_code,
    'registry' as record_kind,
    answered.record_key,
    answered.enrolled_on as occurred_on,
    answered.net as amount,
    case when phone.institutions >= 3 then 'error' else 'open' end as leaning,
    answered.class_code,
    phone.people,
    phone.households,
    phone.institutions
from answered
join phone
    on phone.phone_token = answered.phone_token
where phone.households > 1
