-- One row: one transport allowance to a group that is not entitled to it, or from another fund (P25).
select
    'person' as subject_kind,
    cast(payment.person_key as varchar) as subject_key,
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
