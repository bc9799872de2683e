-- One row: one training institution, or the unassigned one.
-- In Chinese: 一家培训机构；另有“未知”一行。
-- Key: institution_code
-- Citus: reference table
-- name_en: the Chinese name; the extracts have no other | 同中文名称，提取数据没有英文名称
-- county: where the institution itself is | 机构自身所在的县区
-- seats: people that it can train at the same time | 培训容量，即可同时培训的人数
-- revoked_on: empty where it is after the as-of date | 取消资格日期，晚于数据截至日的为空
-- legal_representative_token: to compare only; the name is in the vault | 法定代表人姓名的代号，只用于比对，姓名在个人信息库中
-- bank_account_token: to compare with the account of a payment | 收款账号的代号，用于与支付的收款账号比对
with
institutions as (
    select
        institution.institution_code,
        institution.uscc,
        institution.institution_name,
        institution.institution_kind,
        institution.county_code,
        institution.seats,
        institution.approved_on,
        case when institution.revoked_on <= today.as_of then institution.revoked_on end as revoked_on,
        institution.legal_representative_token,
        institution.bank_account_token
    from staging.stg_institution as institution
    cross join meta.as_of as today
)

select
    institutions.institution_code,
    institutions.uscc,
    institutions.institution_name as name_zh,
    institutions.institution_name as name_en,
    institutions.institution_kind,
    institutions.county_code,
    case when region.level = 'county' then region.code else 'unassigned' end as county,
    coalesce(region.prefecture_code, 'unassigned') as prefecture,
    cast(institutions.seats as int) as seats,
    institutions.approved_on,
    institutions.revoked_on,
    institutions.legal_representative_token,
    institutions.bank_account_token
from institutions
left join core.dim_region as region
    on region.code = institutions.county_code

union all

select
    'unassigned', null, '未知机构', 'Unknown institution', 'unassigned', null,
    'unassigned', 'unassigned', null, null, null, null, null
