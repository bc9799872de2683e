-- One row: one training institution, as the newest batch has it.
-- In Chinese: 一家培训机构，以最新批次为准。
-- Key: institution_code
-- Citus: stays in DuckDB, at the border
-- batch_no: the batch that the row was read from | 读入该行的批次编号
-- line: the line of the file on which the row starts | 该行在文件中的起始行号
with
key_in_several_batches as (
    select key_hash
    from landing.institution
    group by key_hash
    having count(*) > 1
),

replaced as (
    select batch_no, line
    from landing.institution
    semi join key_in_several_batches using (key_hash)
    qualify row_number() over (
        partition by institution_code
        order by batch_no desc, line
    ) > 1
)

select
    institution_code,
    uscc,
    institution_name,
    institution_kind,
    county_code,
    seats,
    legal_representative_token,
    bank_account_token,
    approved_on,
    revoked_on,
    batch_no,
    line
from landing.institution
anti join replaced using (batch_no, line)
