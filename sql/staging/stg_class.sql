-- One row: one class, as the newest batch has it.
-- In Chinese: 一个班级，以最新批次为准。
-- Key: class_code
-- Citus: stays in DuckDB, at the border
-- batch_no: the batch that the row was read from | 读入该行的批次编号
-- line: the line of the file on which the row starts | 该行在文件中的起始行号
with
key_in_several_batches as (
    select key_hash
    from landing.class
    group by key_hash
    having count(*) > 1
),

replaced as (
    select batch_no, line
    from landing.class
    semi join key_in_several_batches using (key_hash)
    qualify row_number() over (
        partition by class_code
        order by batch_no desc, line
    ) > 1
)

select
    class_code,
    institution_code,
    project_code,
    teacher_code,
    county_code,
    venue,
    start_date,
    end_date,
    planned_size,
    planned_hours,
    integrated_content,
    project_based,
    batch_no,
    line
from landing.class
anti join replaced using (batch_no, line)
