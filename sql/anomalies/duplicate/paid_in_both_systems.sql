-- One row: one payment for a training that both systems know and through both of which the same kind of subsidy was paid (P30).
with
paid as (
    select
        payment.*,
        enrolment.training_key,
        enrolment.source_system as record_system
    from anomalies.net_payment as payment
    join core.enrolment as enrolment
        on enrolment.record_key = payment.record_key
    where payment.net > 0
),

twice as (
    select
        training_key,
        subsidy_kind,
        cast(sum(net) as decimal(18, 2)) as net,
        cast(sum(net) filter (where record_system = 'farmer_herder') as decimal(18, 2)) as net_farmer_herder
    from paid
    group by training_key, subsidy_kind
    having count(distinct record_system) > 1
)

select
    'person' as subject_kind,
    cast(paid.person_key as varchar) as subject_key,
    class.institution_code,
    coalesce(class.county_code, paid.paying_county) as county_code,
    'payment' as record_kind,
    paid.payment_no as record_key,
    paid.paid_on as occurred_on,
    -- The training may be paid once, through the system whose record is kept.
    case when paid.record_system = 'regional' then cast(0 as decimal(18, 2)) else paid.net end as amount,
    'open' as leaning,
    paid.class_code,
    paid.subsidy_kind,
    paid.record_system as source_system,
    paid.net as payment_amount,
    twice.net as net_of_both
from twice
join paid
    on paid.training_key = twice.training_key
    and paid.subsidy_kind = twice.subsidy_kind
left join anomalies.class_facts as class
    on class.class_code = paid.class_code
