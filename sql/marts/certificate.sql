-- One row: one kind and level of certificates for one occupation, issued in one month in one place to one institution's trainees.
-- In Chinese: 一个月内一个地方一家机构的学员取得的一个职业、一种证书、一个等级。
-- Key: month, prefecture, county, institution, certificate_kind, skill_level, occupation
-- Citus: reference table
-- first_day: the first day on which one was issued
-- prefecture: of the issuing place; so its county, which is unassigned where a prefecture issues
-- institution: the institution that ran the class that the certificate names
-- certificates: how many; one number on two people is two
select
    min(certificate.issued_on) as first_day,
    dim_date.year,
    dim_date.quarter,
    dim_date.month,
    certificate.prefecture,
    certificate.county,
    coalesce(class.institution, 'unassigned') as institution,
    certificate.certificate_kind,
    certificate.skill_level,
    certificate.occupation,
    cast(count(*) as bigint) as certificates
from core.fct_certificate as certificate
join core.dim_date as dim_date
    on dim_date.day = certificate.issued_on
left join core.dim_class as class
    on class.class_code = certificate.class_code
group by
    dim_date.year,
    dim_date.quarter,
    dim_date.month,
    certificate.prefecture,
    certificate.county,
    coalesce(class.institution, 'unassigned'),
    certificate.certificate_kind,
    certificate.skill_level,
    certificate.occupation
