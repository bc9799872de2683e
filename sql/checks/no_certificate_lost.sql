-- Every certificate issued by the as-of date is in the facts once, and in the mart.
-- In Chinese: 到数据截至日发出的每张证书在事实表和汇总表中都正好有一次。
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
),

mart as (
    select cast(coalesce(sum(certificates), 0) as bigint) as certificates
    from marts.certificate
)

select
    accepted.certificates as accepted,
    facts.certificates as in_facts,
    mart.certificates as in_mart
from accepted
cross join facts
cross join mart
where
    accepted.certificates <> facts.certificates
    or facts.certificates <> mart.certificates
