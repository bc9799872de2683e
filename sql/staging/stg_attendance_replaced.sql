-- One row: one landed check-in that a newer batch, or an earlier line of its own, replaces.
-- In Chinese: 一条被更新批次或同一文件中前面的行替换的签到。
-- Key: batch_no, line
-- Citus: stays in DuckDB, at the border
--
-- Tens of millions of rows, and hardly any is sent twice. Only a day of a class that stands in
-- several batches can hold a key twice, so the keys of the others are not even grouped.
with
day_in_several_batches as (
    select class_code, session_date
    from landing.attendance
    group by class_code, session_date
    having min(batch_no) < max(batch_no)
),

key_in_several_batches as (
    select key_hash
    from landing.attendance
    semi join day_in_several_batches using (class_code, session_date)
    group by key_hash
    having count(*) > 1
)

select batch_no, line
from landing.attendance
semi join key_in_several_batches using (key_hash)
qualify row_number() over (
    partition by class_code, person_key, session_date, session
    order by batch_no desc, line
) > 1
