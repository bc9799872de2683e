-- One row: one teacher of one institution on one reporting date, as the newest batch has it.
-- In Chinese: 一家机构的一名教师在一个报送日的情况，以最新批次为准。
-- Key: reported_on, teacher_code, institution_code
-- Citus: stays in DuckDB, at the border
-- batch_no: the batch that the row was read from | 读入该行的批次编号
-- line: the line of the file on which the row starts | 该行在文件中的起始行号
with
key_in_several_batches as (
    select key_hash
    from landing.teacher
    group by key_hash
    having count(*) > 1
),

replaced as (
    select batch_no, line
    from landing.teacher
    semi join key_in_several_batches using (key_hash)
    qualify row_number() over (
        partition by reported_on, teacher_code, institution_code
        order by batch_no desc, line
    ) > 1
)

select
    reported_on,
    teacher_code,
    institution_code,
    person_key,
    teacher_name_token,
    employment,
    teaching_certificate,
    skill_certificate,
    dual_qualified,
    batch_no,
    line
from landing.teacher
anti join replaced using (batch_no, line)
