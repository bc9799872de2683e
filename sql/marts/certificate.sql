-- One row: one kind and level of certificates for one occupation, issued on one day in one place to one institution's trainees.
-- In Chinese: 一天内一个地方一家机构的学员取得的一个职业、一种证书、一个等级。
-- Key: issued_on, prefecture, county, institution, certificate_kind, skill_level, occupation
-- Citus: reference table
-- prefecture: of the issuing place; so its county, which is unassigned where a prefecture issues | 发证地的地市，县区也按发证地；发证地为地市的，县区为 unassigned（未分配）
-- institution: the institution that ran the class that the certificate names | 证书所写班级的开班机构
-- certificates: how many; one number on two people is two | 证书数；同一编号登记在两个人名下的计两本
select
    certificate.issued_on,
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
    certificate.issued_on,
    dim_date.year,
    dim_date.quarter,
    dim_date.month,
    certificate.prefecture,
    certificate.county,
    coalesce(class.institution, 'unassigned'),
    certificate.certificate_kind,
    certificate.skill_level,
    certificate.occupation
