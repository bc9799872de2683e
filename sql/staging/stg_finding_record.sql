-- One row: one record that a finding of an earlier step names as its evidence.
-- Key: finding_id, record_kind, record_key
-- Citus: stays in DuckDB, at the border
-- Materialized: view
-- record_kind: registry, class, payment and so on
-- record_key: the record's natural key, such as source_system/enrolment_no
-- severity: high, medium or low
-- is_open: nobody has concluded on the finding yet
-- is_confirmed_fraud: a person has concluded that it is fraud
select
    finding_id,
    record_kind,
    record_key,
    severity,
    is_open,
    is_confirmed_fraud
from landing.finding_record
