-- What was taken back of payments is no more than what the recoveries say.
-- In Chinese: 各笔支付已追回的金额，合计不超过追回记录的金额。
-- Severity: error
with
taken_back as (
    select cast(coalesce(sum(recovered), 0) as decimal(18, 2)) as amount
    from anomalies.net_payment
),

recovery as (
    select cast(coalesce(-sum(amount), 0) as decimal(18, 2)) as amount
    from core.fct_payment
    where subsidy_kind = 'recovery'
)

select
    taken_back.amount as taken_back,
    recovery.amount as recoveries
from taken_back
cross join recovery
where taken_back.amount > recovery.amount
