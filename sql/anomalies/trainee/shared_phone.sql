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

trait as (
    select phone_token, person_key, 'residence' as kind, residence_county as value
    from answered
    where residence_county is not null
    union all
    select phone_token, person_key, 'surname', surname
    from answered
    where surname is not null
),

shared_trait as (
    select phone_token, kind, value, count(distinct person_key) as people
    from trait
    group by phone_token, kind, value
),

trait_of_person as (
    select distinct on (trait.phone_token, trait.person_key, trait.kind)
        trait.phone_token,
        trait.person_key,
        trait.kind,
        trait.value
    from trait
    join shared_trait
        on shared_trait.phone_token = trait.phone_token
        and shared_trait.kind = trait.kind
        and shared_trait.value = trait.value
    order by trait.phone_token, trait.person_key, trait.kind, shared_trait.people desc nulls last, trait.value
),

distinct_traits as (
    select phone_token, kind, count(distinct value) as households
    from trait_of_person
    group by phone_token, kind
),

-- By either trait there are at least so many.
household as (
    select phone_token, cast(max(households) as int) as households
    from distinct_traits
    group by phone_token
),

phone as (
    select
        phone_token,
        cast(count(distinct person_key) as int) as people,
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
    household.households,
    phone.institutions
from answered
join phone
    on phone.phone_token = answered.phone_token
join household
    on household.phone_token = answered.phone_token
where household.households > 1
