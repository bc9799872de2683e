-- One row: one landed enrolment that a newer batch, or an earlier line of its own, replaces.
-- In Chinese: 一条被更新批次或同一文件中前面的行替换的培训登记。
-- Key: batch_no, line
-- Citus: stays in DuckDB, at the border
with
key_in_several_batches as (
    select key_hash
    from landing.registry
    group by key_hash
    having count(*) > 1
)

select batch_no, line
from landing.registry
semi join key_in_several_batches using (key_hash)
qualify row_number() over (
    partition by source_system, enrolment_no
    order by batch_no desc, line
) > 1
