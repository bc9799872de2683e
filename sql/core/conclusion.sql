-- One row: one record of a finding on which a person had concluded by the as-of date (P35).
-- In Chinese: 一条到数据截至日已由人工认定的疑点所涉及的记录（P35）。
-- Key: finding_id, record_kind, record_key
-- Citus: reference table
-- subject_kind: of whom or what the finding is about | 疑点对象的种类
-- subject_key: of whom or what the finding is about | 疑点对象的编号或代号
-- is_confirmed_fraud: the conclusion is fraud | 结论是否为涉嫌骗取（fraud）
select
    conclusion.finding_id,
    conclusion.subject_kind,
    conclusion.subject_key,
    conclusion.record_kind,
    conclusion.record_key,
    conclusion.conclusion,
    conclusion.concluded_on,
    conclusion.conclusion = 'fraud' as is_confirmed_fraud
from staging.stg_conclusion as conclusion
cross join meta.as_of as today
where conclusion.concluded_on <= today.as_of
