-- One row: one payment to an institution after it lost its qualification (P34).
-- Not found: for a class that had ended by then (arrears).
select
    'institution' as subject_kind,
    institution.institution_code as subject_key,
    institution.institution_code,
    coalesce(class.county_code, institution.county_code) as county_code,
    'payment' as record_kind,
    payment.payment_no as record_key,
    payment.paid_on as occurred_on,
    payment.net as amount,
    'open' as leaning,
    payment.class_code,
    class.end_date,
    institution.revoked_on,
    payment.paid_on - institution.revoked_on as days_after
from anomalies.net_payment as payment
join core.dim_institution as institution
    on institution.institution_code = payment.payee_institution
left join anomalies.class_facts as class
    on class.class_code = payment.class_code
where
    payment.net > 0
    and payment.paid_on > institution.revoked_on
    and (class.end_date is null or class.end_date > institution.revoked_on)
