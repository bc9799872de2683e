-- One row: one yearly target of one place from a target file, as the newest batch has it.
-- In Chinese: 目标文件中一个地区的一个年度目标，以最新批次为准。
-- Key: metric, year, region_code
-- Citus: stays in DuckDB, at the border
-- batch_no: the batch that the row was read from | 读入该行的批次编号
-- line: the line of the file on which the row starts | 该行在文件中的起始行号
with
key_in_several_batches as (
    select key_hash
    from landing.target
    group by key_hash
    having count(*) > 1
),

replaced as (
    select batch_no, line
    from landing.target
    semi join key_in_several_batches using (key_hash)
    qualify row_number() over (
        partition by metric, year, region_code
        order by batch_no desc, line
    ) > 1
)

select
    metric,
    year,
    region_code,
    value,
    source,
    batch_no,
    line
from landing.target
anti join replaced using (batch_no, line)
