-- One row: one apprenticeship agreement, void ones too, as the newest batch has it.
-- In Chinese: 一份学徒协议（含作废的），以最新批次为准。
-- Key: agreement_no
-- Citus: stays in DuckDB, at the border
-- batch_no: the batch that the row was read from | 读入该行的批次编号
-- line: the line of the file on which the row starts | 该行在文件中的起始行号
with
key_in_several_batches as (
    select key_hash
    from landing.apprentice
    group by key_hash
    having count(*) > 1
),

replaced as (
    select batch_no, line
    from landing.apprentice
    semi join key_in_several_batches using (key_hash)
    qualify row_number() over (
        partition by agreement_no
        order by batch_no desc, line
    ) > 1
)

select
    agreement_no,
    person_key,
    person_name_token,
    employer_uscc,
    institution_code,
    occupation_code,
    county_code,
    started_on,
    ends_on,
    status,
    batch_no,
    line
from landing.apprentice
anti join replaced using (batch_no, line)
