-- One row: one recovery, or one payment that a recovery may mean: of its class, of its number, or named by it.
-- In Chinese: 一笔追回，或一笔可能被追回的支付：与追回同班级、同登记编号，或被追回指名。
-- Key: payment_no
-- Citus: distributed by payment_no
-- Materialized: while building
-- is_of_whole_class: for or from a class as a whole | 是否针对整个班级
-- unit_key: what belongs together, as in net_payment | 归并支付与追回的依据，同 net_payment
--
-- Few payments are: only these are matched.
with
recovery as (
    select payment_no, class_code, source_system, enrolment_no, recovers_payment_no
    from core.fct_payment
    where subsidy_kind = 'recovery'
),

recovering_class as (
    select distinct class_code
    from recovery
    where class_code is not null
),

recovering_number as (
    select distinct source_system, enrolment_no
    from recovery
    where enrolment_no is not null
),

recovered_number as (
    select distinct recovers_payment_no
    from recovery
    where recovers_payment_no is not null
)

select
    payment.payment_no,
    payment.subsidy_kind,
    payment.amount,
    payment.paid_on,
    payment.class_code,
    payment.person_key,
    payment.source_system,
    payment.enrolment_no,
    payment.recovers_payment_no,
    payment.enrolment_no is null and payment.person_key is null as is_of_whole_class,
    coalesce(payment.record_key, unit.unit_key) as unit_key
from core.fct_payment as payment
left join recovering_class
    on recovering_class.class_code = payment.class_code
left join recovering_number
    on recovering_number.source_system = payment.source_system
    and recovering_number.enrolment_no = payment.enrolment_no
left join recovered_number
    on recovered_number.recovers_payment_no = payment.payment_no
left join anomalies.payment_unit as unit
    on unit.payment_no = payment.payment_no
where
    recovering_class.class_code is not null
    or recovering_number.enrolment_no is not null
    or recovered_number.recovers_payment_no is not null
