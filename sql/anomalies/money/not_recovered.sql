-- One row: one payment under a finding that a person confirmed as fraud, and that was not wholly taken back in time (P34).
-- A confirmed enrolment stands for its payments, a confirmed class for all of its payments; but where the finding is about one
-- person of the class, only for that person's.
with
setting as (
    select max(value) filter (where name = 'grace_days') as grace_days
    from meta.pattern_parameter
    where pattern = 'not_recovered'
),

confirmed as (
    select
        conclusion.record_kind,
        conclusion.record_key,
        case when conclusion.subject_kind = 'person' then conclusion.subject_key end as person,
        min(conclusion.concluded_on) as concluded_on
    from core.conclusion as conclusion
    where conclusion.is_confirmed_fraud
    group by conclusion.record_kind, conclusion.record_key, case when conclusion.subject_kind = 'person' then conclusion.subject_key end
),

confirmed_class as (
    select
        confirmed.record_key as class_code,
        confirmed.person,
        confirmed.concluded_on,
        bool_or(cast(enrolment.person_key as varchar) = confirmed.person) as has_person
    from confirmed
    left join core.enrolment as enrolment
        on enrolment.class_code = confirmed.record_key
    where confirmed.record_kind = 'class'
    group by confirmed.record_key, confirmed.person, confirmed.concluded_on
),

concerned as (
    select payment.payment_no, confirmed.concluded_on
    from confirmed
    join anomalies.net_payment as payment
        on confirmed.record_kind = 'payment' and payment.payment_no = confirmed.record_key
    union all
    select payment.payment_no, confirmed.concluded_on
    from confirmed
    join anomalies.net_payment as payment
        on confirmed.record_kind = 'registry' and payment.record_key = confirmed.record_key
    union all
    select payment.payment_no, confirmed_class.concluded_on
    from confirmed_class
    join anomalies.net_payment as payment
        on payment.class_code = confirmed_class.class_code
    where
        not coalesce(confirmed_class.has_person, false)
        or cast(payment.person_key as varchar) = confirmed_class.person
),

due as (
    select concerned.payment_no, min(concerned.concluded_on) as concluded_on
    from concerned
    group by concerned.payment_no
)

select
    case when payment.person_key is null then 'class' else 'person' end as subject_kind,
    coalesce(cast(payment.person_key as varchar), payment.class_code, payment.unit_key) as subject_key,
    class.institution_code,
    coalesce(class.county_code, payment.paying_county) as county_code,
    'payment' as record_kind,
    payment.payment_no as record_key,
    due.concluded_on as occurred_on,
    payment.net as amount,
    'open' as leaning,
    payment.class_code,
    payment.amount as paid,
    payment.recovered,
    due.concluded_on,
    today.as_of - due.concluded_on as days
from due
cross join setting
cross join meta.as_of as today
join anomalies.net_payment as payment
    on payment.payment_no = due.payment_no
left join anomalies.class_facts as class
    on class.class_code = payment.class_code
where
    payment.net > 0
    and today.as_of - due.concluded_on > setting.grace_days
