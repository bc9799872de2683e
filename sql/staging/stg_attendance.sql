-- One row: one check-in of one person in one session of a class, as the newest batch has it.
-- In Chinese: 一个人在一个班级一节课的一次签到，以最新批次为准。
-- Key: class_code, person_key, session_date, session
-- Citus: stays in DuckDB, at the border
-- Materialized: view
-- session: a byte a row instead of a text, as method: the members are the contract's codes
-- batch_no: the batch that the row was read from
-- line: the line of the batch file on which the row starts
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
anti join staging.stg_attendance_replaced using (batch_no, line)
