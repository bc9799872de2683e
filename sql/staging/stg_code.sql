-- One row: one code that a coded column of an extract may hold, with its labels.
-- Key: extract, column_name, code
-- Citus: stays in DuckDB, at the border
-- Materialized: view
select
    extract,
    column_name,
    code,
    label_zh,
    label_en
from landing.code
