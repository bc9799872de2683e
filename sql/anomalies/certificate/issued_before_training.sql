-- One row: one certificate of a class issued before the class's start (P22).
-- Leans to error where all certificates of the class, two at least, were issued as many days too early.
with
of_class as (
    select
        class_code,
        cast(count(*) as int) as certificates,
        min(issued_on) = max(issued_on) as is_one_day
    from core.fct_certificate
    where class_code is not null
    group by class_code
)

select
    'certificate' as subject_kind,
    certificate.certificate_key as subject_key,
    class.institution_code,
    class.county_code,
    'certificate' as record_kind,
    certificate.certificate_key as record_key,
    certificate.issued_on as occurred_on,
    cast(0 as decimal(18, 2)) as amount,
    case when of_class.is_one_day and of_class.certificates > 1 then 'error' else 'open' end as leaning,
    certificate.class_code,
    class.start_date,
    class.start_date - certificate.issued_on as days_early,
    of_class.certificates
from core.fct_certificate as certificate
join anomalies.class_facts as class
    on class.class_code = certificate.class_code
join of_class
    on of_class.class_code = certificate.class_code
where certificate.issued_on < class.start_date
