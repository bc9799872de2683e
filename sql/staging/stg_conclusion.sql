-- One row: one record of a finding on which a person has concluded (P35).
-- In Chinese: 一条已由人工认定的疑点所涉及的记录（P35）。
-- Key: finding_id, record_kind, record_key
-- Citus: stays in DuckDB, at the border
-- Materialized: view
-- record_kind: registry, class, payment and so on | 记录种类：培训登记（registry）、班级（class）、支付（payment）等
-- record_key: the record's natural key, such as source_system/enrolment_no | 记录自身的编号，如培训登记的“来源系统/登记编号”
-- subject_kind: of whom or what the finding is about | 疑点对象的种类
-- subject_key: of whom or what the finding is about | 疑点对象的编号或代号
-- conclusion: data_error, policy_reading, compliant, violation, fraud or unverifiable; fraud only once a second person has signed | 结论：数据错误（data_error）、政策解释差异（policy_reading）、合规（compliant）、违规（violation）、涉嫌骗取（fraud）、无法核实（unverifiable）；涉嫌骗取须经第二人签字
-- concluded_on: the as-of date of the version on which it was concluded | 作出结论时所用数据版本的数据截至日
select
    finding_id,
    subject_kind,
    subject_key,
    record_kind,
    record_key,
    conclusion,
    concluded_on
from landing.conclusion
