-- One row: one incubation base on one reporting date, as the newest batch has it.
-- In Chinese: 一个创业孵化基地在一个报送日的情况，以最新批次为准。
-- Key: reported_on, base_code
-- Citus: stays in DuckDB, at the border
-- batch_no: the batch that the row was read from | 读入该行的批次编号
-- line: the line of the file on which the row starts | 该行在文件中的起始行号
with
key_in_several_batches as (
    select key_hash
    from landing.incubator
    group by key_hash
    having count(*) > 1
),

replaced as (
    select batch_no, line
    from landing.incubator
    semi join key_in_several_batches using (key_hash)
    qualify row_number() over (
        partition by reported_on, base_code
        order by batch_no desc, line
    ) > 1
)

select
    reported_on,
    base_code,
    base_name,
    base_level,
    county_code,
    recognised_on,
    revoked_on,
    stage,
    tenants,
    jobs,
    batch_no,
    line
from landing.incubator
anti join replaced using (batch_no, line)
