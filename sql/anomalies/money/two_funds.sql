-- One row: one payment of an enrolment and kind that came from two funds or more (P26).
with
mixed as (
    select unit_key, subsidy_kind, cast(count(distinct fund_source) as int) as funds
    from anomalies.net_payment
    where
        net > 0
        and subsidy_kind <> 'advance'
        and (record_key is not null or enrolment_no is not null)
    group by unit_key, subsidy_kind
    having count(distinct fund_source) > 1
)

select
    'person' as subject_kind,
    coalesce(cast(payment.person_key as varchar), payment.unit_key) as subject_key,
    class.institution_code,
    coalesce(class.county_code, payment.paying_county) as county_code,
    'payment' as record_kind,
    payment.payment_no as record_key,
    payment.paid_on as occurred_on,
    payment.net as amount,
    'open' as leaning,
    payment.class_code,
    payment.unit_key as enrolment,
    payment.subsidy_kind,
    payment.fund_source,
    mixed.funds
from mixed
join anomalies.net_payment as payment
    on payment.unit_key = mixed.unit_key
    and payment.subsidy_kind = mixed.subsidy_kind
left join anomalies.class_facts as class
    on class.class_code = payment.class_code
where payment.net > 0
