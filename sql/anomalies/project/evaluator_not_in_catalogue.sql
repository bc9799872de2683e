-- One row: one certificate from an evaluator that the catalogue does not have on the day of issue (P27).
with
listed as (
    select evaluator_code, min(valid_from) as valid_from, max(coalesce(valid_to, date '9999-12-31')) as valid_to
    from core.dim_evaluator
    where evaluator_key <> 'unassigned'
    group by evaluator_code
)

select
    'certificate' as subject_kind,
    certificate.certificate_key as subject_key,
    class.institution_code,
    coalesce(class.county_code, certificate.issuing_county) as county_code,
    'certificate' as record_kind,
    certificate.certificate_key as record_key,
    certificate.issued_on as occurred_on,
    cast(0 as decimal(18, 2)) as amount,
    'open' as leaning,
    certificate.evaluator_code,
    certificate.class_code,
    listed.evaluator_code is not null as is_listed_at_other_times
from core.fct_certificate as certificate
left join listed
    on listed.evaluator_code = certificate.evaluator_code
left join anomalies.class_facts as class
    on class.class_code = certificate.class_code
where
    certificate.evaluator_code is not null
    and certificate.evaluator_key = 'unassigned'
