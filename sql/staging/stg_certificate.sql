-- One row: one certificate number of one kind on one person, as the newest batch has it.
-- In Chinese: 一个人的一种证书的一个编号，以最新批次为准。
-- Key: certificate_no, certificate_kind, person_key
-- Citus: stays in DuckDB, at the border
-- Materialized: if there is room
-- batch_no: the batch that the row was read from | 读入该行的批次编号
-- line: the line of the file on which the row starts | 该行在文件中的起始行号
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
anti join staging.stg_certificate_replaced using (batch_no, line)
