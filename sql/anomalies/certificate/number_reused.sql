-- One row: one person under a certificate number that stands on two people or more (P34).
with
shared as (
    select certificate_key, cast(count(distinct person_key) as int) as people
    from core.fct_certificate
    group by certificate_key
    having count(distinct person_key) > 1
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
    shared.people
from shared
join core.fct_certificate as certificate
    on certificate.certificate_key = shared.certificate_key
left join anomalies.class_facts as class
    on class.class_code = certificate.class_code
