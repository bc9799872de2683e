-- One row: one yearly target that the plan itself sets for the region (P01 to P07).
-- In Chinese: 方案本身为全区规定的一个年度目标（P01 至 P07）。
-- Key: metric, year, region_code
-- Citus: stays in DuckDB, at the border
-- Materialized: view
-- clause: the number of the plan's clause | 方案条款的编号
select
    metric,
    year,
    region_code,
    value,
    clause
from landing.plan_target
