-- One row: one payment to a person on an account that receives payments for many people (P33).
-- Leans to error for a household: one surname, the first character of the name, compared within the build, and one county.
with
setting as (
    select max(value) filter (where name = 'min_people') as min_people
    from meta.pattern_parameter
    where pattern = 'shared_account'
),

crowded as (
    select payee_account_token, cast(count(distinct person_key) as int) as people
    from anomalies.net_payment
    where
        payee_kind = 'person'
        and net > 0
        and person_key is not null
        and payee_account_token is not null
    group by payee_account_token
    having count(distinct person_key) >= (select min_people from setting)
),

paid as (
    select payment.*, crowded.people
    from anomalies.net_payment as payment
    join crowded
        on crowded.payee_account_token = payment.payee_account_token
    where
        payment.payee_kind = 'person'
        and payment.net > 0
        and payment.person_key is not null
),

named as (
    select distinct
        paid.payee_account_token,
        enrolment.person_key,
        left(name.name, 1) as surname,
        enrolment.residence_county
    from paid
    join core.enrolment as enrolment
        on enrolment.person_key = paid.person_key
    join vault.name as name
        on name.name_token = enrolment.person_name_token
),

household as (
    select
        payee_account_token,
        cast(count(distinct surname) as int) as surnames,
        cast(count(distinct residence_county) as int) as counties
    from named
    group by payee_account_token
)

select
    'account' as subject_kind,
    cast(paid.payee_account_token as varchar) as subject_key,
    class.institution_code,
    coalesce(class.county_code, paid.paying_county) as county_code,
    'payment' as record_kind,
    paid.payment_no as record_key,
    paid.paid_on as occurred_on,
    paid.net as amount,
    case when household.surnames = 1 and household.counties = 1 then 'error' else 'open' end as leaning,
    paid.class_code,
    cast(paid.person_key as varchar) as person_key,
    paid.people,
    household.surnames,
    household.counties
from paid
left join household
    on household.payee_account_token = paid.payee_account_token
left join anomalies.class_facts as class
    on class.class_code = paid.class_code
