-- One row: one enterprise in one year, as the newest batch has it.
-- In Chinese: 一家企业一个年度的职工教育经费，以最新批次为准。
-- Key: employer_uscc, year
-- Citus: stays in DuckDB, at the border
-- batch_no: the batch that the row was read from | 读入该行的批次编号
-- line: the line of the file on which the row starts | 该行在文件中的起始行号
with
key_in_several_batches as (
    select key_hash
    from landing.education_fund
    group by key_hash
    having count(*) > 1
),

replaced as (
    select batch_no, line
    from landing.education_fund
    semi join key_in_several_batches using (key_hash)
    qualify row_number() over (
        partition by employer_uscc, year
        order by batch_no desc, line
    ) > 1
)

select
    employer_uscc,
    year,
    county_code,
    wage_total,
    fund_spent,
    frontline_spent,
    batch_no,
    line
from landing.education_fund
anti join replaced using (batch_no, line)
