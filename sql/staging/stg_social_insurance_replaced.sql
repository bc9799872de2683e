-- One row: one landed spell of insurance that a newer batch, or an earlier line of its own, replaces.
-- In Chinese: 一段被更新批次或同一文件中前面的行替换的参保。
-- Key: batch_no, line
-- Citus: stays in DuckDB, at the border
with
key_in_several_batches as (
    select key_hash
    from landing.social_insurance
    group by key_hash
    having count(*) > 1
)

select batch_no, line
from landing.social_insurance
semi join key_in_several_batches using (key_hash)
qualify row_number() over (
    partition by person_key, insured_from, employer_uscc
    order by batch_no desc, line
) > 1
