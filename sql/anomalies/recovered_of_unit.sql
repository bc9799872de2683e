-- One row: one payment that a recovery may mean, with what was taken back of it by its number or from its enrolment.
-- In Chinese: 一笔可能被追回的支付，以及按支付编号或按登记从中追回的金额。
-- Key: payment_no
-- Citus: distributed by payment_no
-- Materialized: while building
-- recovered: more than was paid stays with the first of the enrolment's payments | 已追回的金额；超出支付总额的部分记在该登记的第一笔支付上
--
-- Laid on the payments one after the other: of the same amount first, then for training, then the latest. What a recovery
-- takes back above the payment that it names goes to the enrolment's others.
with
by_number as (
    select
        payment.*,
        least(payment.amount, coalesce(named.amount, 0)) as of_number,
        greatest(0, coalesce(named.amount, 0) - payment.amount) as above
    from anomalies.matchable_payment as payment
    left join (
        select names, sum(amount) as amount
        from anomalies.recovery_target
        where names is not null
        group by names
    ) as named
        on named.names = payment.payment_no
    where payment.subsidy_kind <> 'recovery' and payment.amount > 0
),

to_lay as (
    select unit_key, sum(amount) as amount
    from (
        select unit_key, amount from anomalies.recovery_target where unit_key is not null
        union all
        select unit_key, above from by_number where above > 0
    ) as part
    group by unit_key
),

same_amount as (
    select distinct unit_key, amount
    from anomalies.recovery_target
    where unit_key is not null
),

laid as (
    select
        by_number.*,
        by_number.amount - by_number.of_number as room,
        coalesce(to_lay.amount, 0) as to_lay,
        row_number() over in_turn as place,
        sum(by_number.amount - by_number.of_number) over in_turn as room_so_far,
        sum(by_number.amount - by_number.of_number) over (partition by by_number.unit_key) as room_of_all
    from by_number
    left join to_lay
        on to_lay.unit_key = by_number.unit_key
    left join same_amount
        on same_amount.unit_key = by_number.unit_key
        and same_amount.amount = by_number.amount
    window in_turn as (
        partition by by_number.unit_key
        order by
            case when same_amount.amount is null then 1 else 0 end,
            case when by_number.subsidy_kind = 'training' then 0 else 1 end,
            by_number.paid_on desc nulls last,
            by_number.payment_no
        rows between unbounded preceding and current row
    )
)

select
    payment_no,
    subsidy_kind,
    amount,
    paid_on,
    class_code,
    is_of_whole_class,
    cast(
        of_number
        + least(room, greatest(0, to_lay - (room_so_far - room)))
        + case when place = 1 then greatest(0, to_lay - room_of_all) else 0 end
        as decimal(18, 2)
    ) as recovered
from laid
