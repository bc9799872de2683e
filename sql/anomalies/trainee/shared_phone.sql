-- One row: one enrolment with a phone that many people of several households gave (P30).
-- Households differ by residence county or by surname, the first character of the name, compared within the build. A person
-- has one of each: of those given with the phone the one that most of its people gave, so that nobody who moved, or is entered
-- under two names, makes another household. What is not known makes none.
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
        record.residence_county,
        left(name.name, 1) as surname
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

residence as (
    select
        phone_token,
        residence_county,
        count(distinct person_key) as people
    from answered
    where residence_county is not null
    group by phone_token, residence_county
),

residence_of_person as (
    select distinct on (answered.phone_token, answered.person_key)
        answered.phone_token,
        answered.person_key,
        answered.residence_county
    from answered
    join residence
        on residence.phone_token = answered.phone_token
        and residence.residence_county = answered.residence_county
    order by answered.phone_token, answered.person_key, residence.people desc nulls last, answered.residence_county
),

family_name as (
    select
        phone_token,
        surname,
        count(distinct person_key) as people
    from answered
    where surname is not null
    group by phone_token, surname
),

surname_of_person as (
    select distinct on (answered.phone_token, answered.person_key)
        answered.phone_token,
        answered.person_key,
        answered.surname
    from answered
    join family_name
        on family_name.phone_token = answered.phone_token
        and family_name.surname = answered.surname
    order by answered.phone_token, answered.person_key, family_name.people desc nulls last, answered.surname
),

-- So many households there are at least.
phone as (
    select
        answered.phone_token,
        cast(count(distinct answered.person_key) as int) as people,
        cast(greatest(
            count(distinct residence_of_person.residence_county),
            count(distinct surname_of_person.surname)
        ) as int) as households,
        cast(count(distinct answered.institution_code) as int) as institutions
    from answered
    left join residence_of_person
        on residence_of_person.phone_token = answered.phone_token
        and residence_of_person.person_key = answered.person_key
    left join surname_of_person
        on surname_of_person.phone_token = answered.phone_token
        and surname_of_person.person_key = answered.person_key
    group by answered.phone_token
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
