-- One row: one occupation of the catalogue, of a certificate or of an apprentice, or the unassigned one.
-- In Chinese: 目录、证书或学徒协议中的一个职业（工种）；另有“未知”一行。
-- Key: occupation_code
-- Citus: reference table
-- name_zh: the name in the catalogue's latest validity; the code where the catalogue has none | 目录中最近一段有效期的职业（工种）名称，目录中没有的为编码
-- is_in_catalogue: some project of the catalogue trains it | 目录中是否有培训该职业（工种）的项目
with
named as (
    select distinct on (occupation_code)
        occupation_code,
        occupation_name
    from staging.stg_catalogue
    order by occupation_code, valid_from desc nulls last, project_code
),

mentioned as (
    select occupation_code from staging.stg_catalogue
    union
    select occupation_code from staging.stg_certificate
    union
    select occupation_code from staging.stg_apprentice
)

select
    mentioned.occupation_code,
    coalesce(named.occupation_name, mentioned.occupation_code) as name_zh,
    coalesce(named.occupation_name, mentioned.occupation_code) as name_en,
    named.occupation_code is not null as is_in_catalogue
from mentioned
left join named
    on named.occupation_code = mentioned.occupation_code

union all

select 'unassigned', '未知职业', 'Unknown occupation', false
