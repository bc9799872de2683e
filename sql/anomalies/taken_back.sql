-- One row: one payment of which something was taken back, with how much.
-- In Chinese: 一笔被追回过的支付，以及已追回的金额。
-- Key: payment_no
-- Citus: distributed by payment_no
-- Materialized: while building
-- recovered: more than was paid stays with the first payment | 已追回的金额；超出支付总额的部分记在第一笔支付上
--
-- What was taken back from a class as a whole is laid on what its payments have left: those to it as a whole first, then
-- those for its people, in the order of recovered_of_unit.
with
to_lay as (
    select class_code, sum(amount) as amount
    from anomalies.recovery_target
    where class_code is not null
    group by class_code
),

same_amount as (
    select distinct class_code, amount
    from anomalies.recovery_target
    where class_code is not null
),

payment as (
    select *, greatest(0, amount - recovered) as room
    from anomalies.recovered_of_unit
),

laid as (
    select
        payment.payment_no,
        payment.recovered as of_unit,
        payment.room,
        coalesce(to_lay.amount, 0) as to_lay,
        row_number() over in_turn as place,
        sum(payment.room) over in_turn as room_so_far,
        sum(payment.room) over (partition by payment.class_code) as room_of_all
    from payment
    left join to_lay
        on to_lay.class_code = payment.class_code
    left join same_amount
        on same_amount.class_code = payment.class_code
        and same_amount.amount = payment.amount
    window in_turn as (
        partition by payment.class_code
        order by
            case when payment.is_of_whole_class then 0 else 1 end,
            case when same_amount.amount is null then 1 else 0 end,
            case when payment.subsidy_kind = 'training' then 0 else 1 end,
            payment.paid_on desc nulls last,
            payment.payment_no
        rows between unbounded preceding and current row
    )
),

added as (
    select
        payment_no,
        cast(
            of_unit
            + least(room, greatest(0, to_lay - (room_so_far - room)))
            + case when place = 1 then greatest(0, to_lay - room_of_all) else 0 end
            as decimal(18, 2)
        ) as recovered
    from laid
)

select payment_no, recovered
from added
where recovered > 0
