-- One row: one enrolment of one person in one class, void ones too, as the newest batch has it.
-- In Chinese: 一个人在一个班级的一条培训登记（含作废的），以最新批次为准。
-- Key: source_system, enrolment_no
-- Citus: stays in DuckDB, at the border
-- Materialized: if there is room
-- batch_no: the batch that the row was read from | 读入该行的批次编号
-- line: the line of the file on which the row starts | 该行在文件中的起始行号
select
    source_system,
    enrolment_no,
    person_key,
    person_name_token,
    sex,
    phone_token,
    household_county,
    residence_county,
    trainee_group,
    employer_uscc,
    class_code,
    training_type,
    enrolled_on,
    status,
    completed_on,
    attended_hours,
    batch_no,
    line
from landing.registry
anti join staging.stg_registry_replaced using (batch_no, line)
