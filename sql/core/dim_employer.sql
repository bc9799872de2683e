-- One row: one employer that any extract names, or the unassigned one.
-- In Chinese: 任何数据中出现过的一家用人单位；另有“未知”一行。
-- Key: employer_uscc
-- Citus: reference table
-- name_zh: the name of the institution with the same number, else the number: no extract names employers | 与其统一社会信用代码相同的培训机构的名称，没有的为该代码：各类数据都不含用人单位名称
-- county: from its latest report of the education fund, else from its apprentices | 所在县区：取最近年度职工教育经费数据，没有的取学徒协议
with
mentioned as (
    select employer_uscc from staging.stg_registry where employer_uscc is not null
    union
    select employer_uscc from staging.stg_social_insurance where employer_uscc is not null
    union
    select employer_uscc from staging.stg_apprentice
    union
    select employer_uscc from staging.stg_education_fund
    union
    select payee_code from staging.stg_payment where payee_kind = 'enterprise' and payee_code is not null
),

placed as (
    select employer_uscc, county_code, year from staging.stg_education_fund
    union all
    select employer_uscc, county_code, 0 as year from staging.stg_apprentice where status <> 'void'
),

last_place as (
    select distinct on (employer_uscc)
        employer_uscc,
        county_code
    from placed
    order by employer_uscc, year desc nulls last, county_code
),

named as (
    select uscc, min(institution_name) as institution_name
    from staging.stg_institution
    where uscc is not null
    group by uscc
)

select
    mentioned.employer_uscc,
    coalesce(named.institution_name, mentioned.employer_uscc) as name_zh,
    coalesce(named.institution_name, mentioned.employer_uscc) as name_en,
    case when region.level = 'county' then region.code else 'unassigned' end as county,
    coalesce(region.prefecture_code, 'unassigned') as prefecture
from mentioned
left join last_place on last_place.employer_uscc = mentioned.employer_uscc
left join core.dim_region as region on region.code = last_place.county_code
left join named on named.uscc = mentioned.employer_uscc

union all

select 'unassigned', '未知单位', 'Unknown employer', 'unassigned', 'unassigned'
