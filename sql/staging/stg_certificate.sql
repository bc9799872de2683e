-- One row: one certificate number of one kind on one person, as the newest batch has it.
-- In Chinese: 一个人的一种证书的一个编号，以最新批次为准。
-- Key: certificate_no, certificate_kind, person_key
-- Citus: stays in DuckDB, at the border
-- batch_no: the batch that the row was read from
-- line: the line of the file on which the row starts
with
key_in_several_batches as (
    select key_hash
    from landing.certificate
    group by key_hash
    having count(*) > 1
),

replaced as (
    select batch_no, line
    from landing.certificate
    semi join key_in_several_batches using (key_hash)
    qualify row_number() over (
        partition by certificate_no, certificate_kind, person_key
        order by batch_no desc, line
    ) > 1
)

select
    certificate_no,
    certificate_kind,
    person_key,
    person_name_token,
    occupation_code,
    skill_level,
    class_code,
    issued_on,
    issuing_county,
    evaluator_code,
    theory_score,
    practice_score,
    batch_no,
    line
from landing.certificate
anti join replaced using (batch_no, line)
