-- One row: one training subsidy for which no certificate came within the days of grace (P22).
-- The days run from the later of completion and payment; who did not complete could be certified until the class's end at least.
-- A certificate of the person counts for that class, or for its occupation if issued since its start; of a training that both systems
-- have, for either class.
with
setting as (
    select max(value) filter (where name = 'grace_days') as grace_days
    from meta.pattern_parameter
    where pattern = 'paid_without_certificate'
),

paid as (
    select
        payment.payment_no,
        payment.person_key,
        payment.net,
        payment.paid_on,
        payment.class_code,
        payment.paying_county,
        class.institution_code,
        class.county_code,
        class.occupation,
        class.start_date,
        record.completed_on,
        record.training_key,
        today.as_of - greatest(payment.paid_on, coalesce(record.completed_on, class.end_date, payment.paid_on)) as days
    from anomalies.net_payment as payment
    cross join meta.as_of as today
    left join core.enrolment as record
        on record.record_key = payment.record_key
    left join anomalies.class_facts as class
        on class.class_code = payment.class_code
    where
        payment.subsidy_kind = 'training'
        and payment.net > 0
        and payment.person_key is not null
),

due as (
    select paid.*
    from paid
    cross join setting
    where paid.days > setting.grace_days
),

certified as (
    select distinct due.payment_no
    from due
    join core.fct_certificate as certificate
        on certificate.person_key = due.person_key
    where
        certificate.class_code = due.class_code
        or (certificate.occupation = due.occupation and certificate.issued_on >= due.start_date)
),

certified_in_other_system as (
    select distinct due.payment_no
    from due
    join core.enrolment as other
        on other.training_key = due.training_key
        and other.class_code <> due.class_code
    join core.fct_certificate as certificate
        on certificate.person_key = other.person_key
        and certificate.class_code = other.class_code
)

select
    'person' as subject_kind,
    cast(due.person_key as varchar) as subject_key,
    due.institution_code,
    coalesce(due.county_code, due.paying_county) as county_code,
    'payment' as record_kind,
    due.payment_no as record_key,
    due.paid_on as occurred_on,
    due.net as amount,
    'open' as leaning,
    due.class_code,
    due.completed_on,
    due.days
from due
left join certified
    on certified.payment_no = due.payment_no
left join certified_in_other_system
    on certified_in_other_system.payment_no = due.payment_no
where
    certified.payment_no is null
    and certified_in_other_system.payment_no is null
