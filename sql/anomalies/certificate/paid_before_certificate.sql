-- One row: one training subsidy paid before the certificate was issued (P22).
-- The certificate is the person's first for that class, or for its occupation since its start. On the day of issue all is well.
with
certified as (
    select
        payment.payment_no,
        min(certificate.issued_on) as issued_on
    from anomalies.net_payment as payment
    join core.fct_certificate as certificate
        on certificate.person_key = payment.person_key
    left join anomalies.class_facts as class
        on class.class_code = payment.class_code
    where
        payment.subsidy_kind = 'training'
        and payment.net > 0
        and (
            certificate.class_code = payment.class_code
            or (certificate.occupation = class.occupation and certificate.issued_on >= class.start_date)
        )
    group by payment.payment_no
)

select
    'person' as subject_kind,
    cast(payment.person_key as varchar) as subject_key,
    class.institution_code,
    coalesce(class.county_code, payment.paying_county) as county_code,
    'payment' as record_kind,
    payment.payment_no as record_key,
    payment.paid_on as occurred_on,
    payment.net as amount,
    case when certified.issued_on - payment.paid_on <= 7 then 'error' else 'open' end as leaning,
    payment.class_code,
    certified.issued_on,
    certified.issued_on - payment.paid_on as days_early
from anomalies.net_payment as payment
join certified
    on certified.payment_no = payment.payment_no
left join anomalies.class_facts as class
    on class.class_code = payment.class_code
where certified.issued_on > payment.paid_on
