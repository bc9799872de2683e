-- One row: one certificate that names a class in which its person has no enrolment (P22).
-- An enrolment of any status but void will do.
with
registered as (
    select distinct person_key, class_code
    from core.enrolment
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
    certificate.class_code,
    cast(certificate.person_key as varchar) as person_key,
    certificate.occupation
from core.fct_certificate as certificate
left join registered
    on registered.person_key = certificate.person_key
    and registered.class_code = certificate.class_code
left join anomalies.class_facts as class
    on class.class_code = certificate.class_code
where
    certificate.class_code is not null
    and registered.person_key is null
