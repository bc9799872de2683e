-- One row: one advance for a class that is not project-based, at an institution that is no enterprise centre (P23).
-- Where the institution is unknown, so is its kind: such a class is not judged.
select
    'class' as subject_kind,
    class.class_code as subject_key,
    class.institution_code,
    class.county_code,
    'payment' as record_kind,
    payment.payment_no as record_key,
    payment.paid_on as occurred_on,
    payment.net as amount,
    'open' as leaning,
    class.institution_kind,
    class.start_date
from anomalies.net_payment as payment
join anomalies.class_facts as class
    on class.class_code = payment.class_code
where
    payment.subsidy_kind = 'advance'
    and payment.net > 0
    and not class.project_based
    and class.institution_kind <> 'enterprise_centre'
