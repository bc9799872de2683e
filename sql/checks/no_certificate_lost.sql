-- Every certificate issued by the as-of date is in the facts once.
-- Severity: error
with
accepted as (
    select cast(count(*) as bigint) as certificates
    from staging.stg_certificate as certificate
    cross join meta.as_of as today
    where certificate.issued_on <= today.as_of
),

facts as (
    select cast(count(*) as bigint) as certificates
    from core.fct_certificate
)

select
    accepted.certificates as accepted,
    facts.certificates as in_facts
from accepted
cross join facts
where accepted.certificates <> facts.certificates
