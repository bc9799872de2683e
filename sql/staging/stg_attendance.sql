-- One row: one check-in of one person in one session of a class, as the newest batch has it.
-- In Chinese: 一个人在一个班级一节课的一次签到，以最新批次为准。
-- Key: class_code, person_key, session_date, session
-- Citus: stays in DuckDB, at the border
-- Materialized: view
-- session: a byte a row instead of a text, as method: the members are the contract's codes | 场次（上午、下午、晚上）；与签到方式一样，每行以一个字节存储规定的代码，不存文字
-- batch_no: the batch that the row was read from | 读入该行的批次编号
-- line: the line of the batch file on which the row starts | 该行在该批次文件中的起始行号
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
