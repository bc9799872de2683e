-- One row: one payment or recovery without an enrolment of its own, and what it belongs to all the same.
-- In Chinese: 一笔没有对应登记的支付或追回，以及它仍可归属的对象。
-- Key: payment_no
-- Citus: distributed by payment_no
-- Materialized: while building
-- record_key: the one of its person in its class; empty if there is none | 此人在该班级的登记，没有的为空
-- unit_key: that record, else its number where the registry does not have it, else the class with its person or as a whole | 该登记；没有的取登记数据中查不到的所写编号；其余为班级及人员，或整个班级
with
without_enrolment as (
    select payment_no, source_system, enrolment_no, person_key, class_code
    from core.fct_payment
    where record_key is null
),

-- Of several records of a person in a class (both systems) the completed one, then the kept one, stands for the rest.
in_class as (
    select distinct on (without_enrolment.payment_no)
        without_enrolment.payment_no,
        enrolment.record_key
    from without_enrolment
    join core.enrolment as enrolment
        on enrolment.person_key = without_enrolment.person_key
        and enrolment.class_code = without_enrolment.class_code
    order by
        without_enrolment.payment_no,
        case when enrolment.is_completed then 0 else 1 end,
        case when enrolment.record_key = enrolment.training_key then 0 else 1 end,
        enrolment.record_key
),

-- A number that the registry has, but that is not this payment's enrolment, says nothing of what the payment was for.
other_enrolment as (
    select without_enrolment.payment_no
    from without_enrolment
    join core.enrolment as enrolment
        on enrolment.source_system = without_enrolment.source_system
        and enrolment.enrolment_no = without_enrolment.enrolment_no
)

select
    without_enrolment.payment_no,
    in_class.record_key,
    case
        when in_class.record_key is not null then in_class.record_key
        when without_enrolment.enrolment_no is not null and other_enrolment.payment_no is null
            then concat(without_enrolment.source_system, '/', without_enrolment.enrolment_no)
        else concat('class/', without_enrolment.class_code, '/', cast(without_enrolment.person_key as varchar))
    end as unit_key
from without_enrolment
left join in_class
    on in_class.payment_no = without_enrolment.payment_no
left join other_enrolment
    on other_enrolment.payment_no = without_enrolment.payment_no
