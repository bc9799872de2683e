-- One row: one record of a finding on which a person has concluded (P35).
-- In Chinese: 一条已由人工认定的疑点所涉及的记录（P35）。
-- Key: finding_id, record_kind, record_key
-- Citus: stays in DuckDB, at the border
-- Materialized: view
-- record_kind: registry, class, payment and so on
-- record_key: the record's natural key, such as source_system/enrolment_no
-- subject_kind, subject_key: whom or what the finding is about
-- conclusion: data_error, policy_reading, compliant, violation, fraud or unverifiable; fraud only once a second person has signed
-- concluded_on: the as-of date of the version on which it was concluded
select
    finding_id,
    subject_kind,
    subject_key,
    record_kind,
    record_key,
    conclusion,
    concluded_on
from landing.conclusion
