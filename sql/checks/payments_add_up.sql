-- Payments by the as-of date add up to the same sum in staging, core and marts.
-- In Chinese: 到数据截至日的支付金额，在各层的合计相同。
-- Severity: error
with
accepted as (
    select
        cast(count(*) as bigint) as payments,
        cast(coalesce(sum(payment.amount), 0) as decimal(18, 2)) as amount
    from staging.stg_payment as payment
    cross join meta.as_of as today
    where payment.paid_on <= today.as_of
),

facts as (
    select
        cast(count(*) as bigint) as payments,
        cast(coalesce(sum(amount), 0) as decimal(18, 2)) as amount
    from core.fct_payment
),

mart as (
    select
        cast(count(*) as bigint) as payments,
        cast(coalesce(sum(amount), 0) as decimal(18, 2)) as amount
    from marts.payment
)

select
    accepted.payments as accepted_payments,
    accepted.amount as accepted_amount,
    facts.payments as fact_payments,
    facts.amount as fact_amount,
    mart.payments as mart_payments,
    mart.amount as mart_amount
from accepted
cross join facts
cross join mart
where
    accepted.payments <> facts.payments
    or accepted.amount <> facts.amount
    or accepted.payments <> mart.payments
    or accepted.amount <> mart.amount
