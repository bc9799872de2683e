-- One row: one validity of one training project, as the newest batch has it.
-- In Chinese: 一个培训项目的一段有效期，以最新批次为准。
-- Key: project_code, valid_from
-- Citus: stays in DuckDB, at the border
-- batch_no: the batch that the row was read from | 读入该行的批次编号
-- line: the line of the file on which the row starts | 该行在文件中的起始行号
with
key_in_several_batches as (
    select key_hash
    from landing.catalogue
    group by key_hash
    having count(*) > 1
),

replaced as (
    select batch_no, line
    from landing.catalogue
    semi join key_in_several_batches using (key_hash)
    qualify row_number() over (
        partition by project_code, valid_from
        order by batch_no desc, line
    ) > 1
)

select
    project_code,
    project_name,
    occupation_code,
    occupation_name,
    skill_level,
    training_type,
    standard_hours,
    standard_amount,
    trade_family,
    valid_from,
    valid_to,
    batch_no,
    line
from landing.catalogue
anti join replaced using (batch_no, line)
