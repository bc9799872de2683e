-- One row: one spell of one person with one employer or none, as the newest batch has it.
-- In Chinese: 一个人在一家单位（或无单位）的一段参保，以最新批次为准。
-- Key: person_key, insured_from, employer_uscc?
-- Citus: stays in DuckDB, at the border
-- employer_uscc: empty without an employer; two empty ones are the same key
-- batch_no: the batch that the row was read from
-- line: the line of the file on which the row starts
with
key_in_several_batches as (
    select key_hash
    from landing.social_insurance
    group by key_hash
    having count(*) > 1
),

replaced as (
    select batch_no, line
    from landing.social_insurance
    semi join key_in_several_batches using (key_hash)
    qualify row_number() over (
        partition by person_key, insured_from, employer_uscc
        order by batch_no desc, line
    ) > 1
)

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
anti join replaced using (batch_no, line)
