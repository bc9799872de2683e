-- One row: one enrolment of one person in one class, void ones too, as the newest batch has it.
-- In Chinese: 一个人在一个班级的一条培训登记（含作废的），以最新批次为准。
-- Key: source_system, enrolment_no
-- Citus: stays in DuckDB, at the border
-- batch_no: the batch that the row was read from
-- line: the line of the file on which the row starts
with
key_in_several_batches as (
    select key_hash
    from landing.registry
    group by key_hash
    having count(*) > 1
),

replaced as (
    select batch_no, line
    from landing.registry
    semi join key_in_several_batches using (key_hash)
    qualify row_number() over (
        partition by source_system, enrolment_no
        order by batch_no desc, line
    ) > 1
)

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
anti join replaced using (batch_no, line)
