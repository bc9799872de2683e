-- One row: one payment or recovery, as the newest batch has it.
-- In Chinese: 一笔补贴支付或追回，以最新批次为准。
-- Key: payment_no
-- Citus: stays in DuckDB, at the border
-- Materialized: if there is room
-- batch_no: the batch that the row was read from | 读入该行的批次编号
-- line: the line of the file on which the row starts | 该行在文件中的起始行号
select
    payment_no,
    subsidy_kind,
    source_system,
    enrolment_no,
    class_code,
    person_key,
    payee_kind,
    payee_code,
    recovers_payment_no,
    payee_account_token,
    amount,
    fund_source,
    paid_on,
    paying_county,
    approved_by_token,
    batch_no,
    line
from landing.payment
anti join staging.stg_payment_replaced using (batch_no, line)
