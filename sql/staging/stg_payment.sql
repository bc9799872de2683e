-- One row: one payment or recovery, as the newest batch has it.
-- In Chinese: 一笔补贴支付或追回，以最新批次为准。
-- Key: payment_no
-- Citus: stays in DuckDB, at the border
-- batch_no: the batch that the row was read from
-- line: the line of the file on which the row starts
with
key_in_several_batches as (
    select key_hash
    from landing.payment
    group by key_hash
    having count(*) > 1
),

replaced as (
    select batch_no, line
    from landing.payment
    semi join key_in_several_batches using (key_hash)
    qualify row_number() over (
        partition by payment_no
        order by batch_no desc, line
    ) > 1
)

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
anti join replaced using (batch_no, line)
