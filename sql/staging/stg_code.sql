-- One row: one code that a coded column of an extract may hold, with its labels.
-- In Chinese: 一个代码列可以填的一个代码及其名称。
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
