-- One row: one validity of one evaluation body, as the newest batch has it.
-- In Chinese: 一家评价机构的一段有效期，以最新批次为准。
-- Key: evaluator_code, valid_from
-- Citus: stays in DuckDB, at the border
-- batch_no: the batch that the row was read from | 读入该行的批次编号
-- line: the line of the file on which the row starts | 该行在文件中的起始行号
with
key_in_several_batches as (
    select key_hash
    from landing.evaluator
    group by key_hash
    having count(*) > 1
),

replaced as (
    select batch_no, line
    from landing.evaluator
    semi join key_in_several_batches using (key_hash)
    qualify row_number() over (
        partition by evaluator_code, valid_from
        order by batch_no desc, line
    ) > 1
)

select
    evaluator_code,
    evaluator_name,
    county_code,
    valid_from,
    valid_to,
    batch_no,
    line
from landing.evaluator
anti join replaced using (batch_no, line)
