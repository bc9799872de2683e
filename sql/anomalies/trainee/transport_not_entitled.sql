-- One row: one transport allowance to a group that is not entitled to it, or from another fund (P25).
-- Its subject is the class, else the number named, where nobody is known: money for a class as a whole, or for a wrong number.
select
    case when payment.person_key is null then 'class' else 'person' end as subject_kind,
    coalesce(cast(payment.person_key as varchar), payment.class_code, payment.unit_key) as subject_key,
    class.institution_code,
    coalesce(class.county_code, payment.paying_county) as county_code,
    'payment' as record_kind,
    payment.payment_no as record_key,
    payment.paid_on as occurred_on,
    payment.net as amount,
    'open' as leaning,
    payment.class_code,
    record.trainee_group,
    payment.fund_source,
    payment.fund_source <> 'employment_fund' as is_other_fund
from anomalies.net_payment as payment
left join core.enrolment as record
    on record.record_key = payment.record_key
left join anomalies.class_facts as class
    on class.class_code = payment.class_code
where
    payment.subsidy_kind = 'transport'
    and payment.net > 0
    and (
        payment.fund_source <> 'employment_fund'
        or record.trainee_group not in ('registered_poor', 'hard_to_employ', 'zero_employment', 'two_after', 'low_income')
    )
