-- One row: one record of a finding on which a person has concluded (P35).
-- Key: finding_id, record_kind, record_key
-- Citus: stays in DuckDB, at the border
-- Materialized: view
-- record_kind: registry, class, payment and so on
-- record_key: the record's natural key, such as source_system/enrolment_no
-- conclusion: data_error, policy_difference, compliant, breach, fraud or unverifiable; fraud only once a second person has signed
-- concluded_on: the day of the conclusion
--
-- The work on findings has no room yet: until it has, nobody has concluded on anything, and this is empty.
select
    finding_id,
    record_kind,
    record_key,
    conclusion,
    concluded_on
from landing.conclusion
