-- One row: one spell of one person with one employer or none, as the newest batch has it.
-- In Chinese: 一个人在一家单位（或无单位）的一段参保，以最新批次为准。
-- Key: person_key, insured_from, employer_uscc?
-- Citus: stays in DuckDB, at the border
-- Materialized: if there is room
-- employer_uscc: empty without an employer; two empty ones are the same key | 参保单位统一社会信用代码，无单位的为空；判断重复时，两个空值视为相同
-- batch_no: the batch that the row was read from | 读入该行的批次编号
-- line: the line of the file on which the row starts | 该行在文件中的起始行号
select
    person_key,
    insured_from,
    employer_uscc,
    insured_to,
    pension_from,
    deceased_on,
    batch_no,
    line
from landing.social_insurance
anti join staging.stg_social_insurance_replaced using (batch_no, line)
