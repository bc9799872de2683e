-- One row: one check-in of one person in one session of a class, as the newest batch has it.
-- Key: class_code, person_key, session_date, session
-- Citus: stays in DuckDB, at the border
-- Materialized: view
-- batch_no: the batch that the row was read from
-- line: the line of the batch file on which the row starts
--
-- session, method: one byte a row instead of a text; their members are the contract's codes
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
),

replaced as (
    select batch_no, line
    from landing.attendance
    semi join key_in_several_batches using (key_hash)
    qualify row_number() over (
        partition by class_code, person_key, session_date, session
        order by batch_no desc, line
    ) > 1
)

select
    class_code,
    person_key,
    session_date,
    cast(session as enum ('am', 'pm', 'evening')) as session,
    checked_in_at,
    cast(method as enum ('face', 'card', 'manual')) as method,
    device_code,
    batch_no,
    line
from landing.attendance
anti join replaced using (batch_no, line)
