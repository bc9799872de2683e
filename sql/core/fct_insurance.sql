-- One row: one spell of social insurance of one person, with an employer or without.
-- In Chinese: 一个人在一家单位（或无单位）的一段参保。
-- Key: insurance_key
-- Citus: distributed by person_key
-- insurance_key: batch and line of the record, for its own key may have an empty employer | 记录所在的批次和行号，因原有主键中的参保单位可能为空
-- employer_uscc: empty without an employer | 参保单位统一社会信用代码，无单位的为空
-- insured_to: the last day; empty while insured | 参保的最后一天，仍在参保的为空
-- pension_from: since when the person draws a pension | 开始领取养老金的日期
select
    concat(cast(spell.batch_no as varchar), '/', cast(spell.line as varchar)) as insurance_key,
    spell.person_key,
    spell.employer_uscc,
    spell.insured_from,
    spell.insured_to,
    case when spell.pension_from <= today.as_of then spell.pension_from end as pension_from,
    case when spell.deceased_on <= today.as_of then spell.deceased_on end as deceased_on
from staging.stg_social_insurance as spell
cross join meta.as_of as today
where
    spell.insured_from <= today.as_of
    or spell.pension_from <= today.as_of
    or spell.deceased_on <= today.as_of
