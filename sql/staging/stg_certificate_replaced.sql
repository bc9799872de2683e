-- One row: one landed certificate number of a person that a newer batch, or an earlier line of its own, replaces.
-- In Chinese: 一个人的一个被更新批次或同一文件中前面的行替换的证书编号。
-- Key: batch_no, line
-- Citus: stays in DuckDB, at the border
with
key_in_several_batches as (
    select key_hash
    from landing.certificate
    group by key_hash
    having count(*) > 1
)

select batch_no, line
from landing.certificate
semi join key_in_several_batches using (key_hash)
qualify row_number() over (
    partition by certificate_no, certificate_kind, person_key
    order by batch_no desc, line
) > 1
