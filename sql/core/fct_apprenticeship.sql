-- One row: one apprenticeship agreement that is not void and had started by the as-of date.
-- In Chinese: 一份未作废、到数据截至日已开始的学徒协议。
-- Key: agreement_no
-- Citus: distributed by person_key
-- employer: a member of dim_employer | 企业统一社会信用代码，对应用人单位表 dim_employer
-- institution: the institution that trains with the enterprise, a member of dim_institution | 与企业合作培养的机构，以机构表 dim_institution 为准，未填或查不到的为 unassigned（未知）
-- county: of the enterprise | 企业所在县区
-- person_name_token: to compare only; the name is in the vault | 姓名的代号，只用于比对，姓名在个人信息库中
select
    agreement.agreement_no,
    agreement.person_key,
    agreement.person_name_token,
    agreement.employer_uscc as employer,
    agreement.institution_code,
    coalesce(institution.institution_code, 'unassigned') as institution,
    agreement.occupation_code as occupation,
    agreement.county_code,
    case when region.level = 'county' then region.code else 'unassigned' end as county,
    coalesce(region.prefecture_code, 'unassigned') as prefecture,
    agreement.started_on,
    agreement.ends_on,
    agreement.status
from staging.stg_apprentice as agreement
cross join meta.as_of as today
left join core.dim_institution as institution
    on institution.institution_code = agreement.institution_code
left join core.dim_region as region
    on region.code = agreement.county_code
where
    agreement.status <> 'void'
    and agreement.started_on <= today.as_of
