-- One row: one certificate number of one kind on one person, issued by the as-of date.
-- In Chinese: 到数据截至日已发出的一个人的一种证书的一个编号。
-- Key: certificate_no, certificate_kind, person_key
-- Citus: distributed by person_key
-- certificate_key: certificate_kind/certificate_no; one number may stand on two people
-- class_code: as the certificate names it, known or not
-- skill_level: the level as text, a code of dim_skill_level
-- county: of the issuing place; unassigned where that is a prefecture
-- evaluator_key: the evaluator's validity on the day of issue, or unassigned
-- person_name_token: to compare only; the name is in the vault
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
