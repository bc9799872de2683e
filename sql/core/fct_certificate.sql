-- One row: one certificate number of one kind on one person, issued by the as-of date.
-- In Chinese: 到数据截至日已发出的一个人的一种证书的一个编号。
-- Key: certificate_no, certificate_kind, person_key
-- Citus: distributed by person_key
-- certificate_key: certificate_kind/certificate_no; one number may stand on two people | 证书类别/证书编号；同一编号可能登记在两个人名下
-- class_code: as the certificate names it, known or not | 证书数据中填写的班级编号，不论是否查得到
-- skill_level: the level as text, a code of dim_skill_level | 技能等级（文本），为技能等级表 dim_skill_level 的代码
-- county: of the issuing place; unassigned where that is a prefecture or outside the region | 发证地的县区，发证地为地市或在区外的为 unassigned（未分配）
-- evaluator_key: the evaluator's validity on the day of issue, or unassigned | 评价机构在发证当日所处的有效期，没有的为 unassigned（未知）
-- person_name_token: to compare only; the name is in the vault | 姓名的代号，只用于比对，姓名在个人信息库中
with
issued as (
    select certificate.*
    from staging.stg_certificate as certificate
    cross join meta.as_of as today
    where certificate.issued_on <= today.as_of
),

evaluator_on_day as (
    select distinct on (issued.evaluator_code, issued.issued_on)
        issued.evaluator_code,
        issued.issued_on,
        evaluator.evaluator_key
    from issued
    join core.dim_evaluator as evaluator
        on evaluator.evaluator_code = issued.evaluator_code
        and evaluator.valid_from <= issued.issued_on
        and (evaluator.valid_to is null or evaluator.valid_to >= issued.issued_on)
    order by issued.evaluator_code, issued.issued_on, evaluator.valid_from desc nulls last
)

select
    concat(issued.certificate_kind, '/', issued.certificate_no) as certificate_key,
    issued.certificate_no,
    issued.certificate_kind,
    issued.person_key,
    issued.person_name_token,
    issued.occupation_code as occupation,
    coalesce(cast(issued.skill_level as varchar), 'unassigned') as skill_level,
    issued.class_code,
    issued.issued_on,
    issued.issuing_county,
    case when region.level = 'county' then region.code else 'unassigned' end as county,
    coalesce(region.prefecture_code, 'unassigned') as prefecture,
    issued.evaluator_code,
    coalesce(evaluator_on_day.evaluator_key, 'unassigned') as evaluator_key,
    issued.theory_score,
    issued.practice_score
from issued
left join evaluator_on_day
    on evaluator_on_day.evaluator_code = issued.evaluator_code
    and evaluator_on_day.issued_on = issued.issued_on
left join core.dim_region as region
    on region.code = issued.issuing_county
