-- One row: one recovery that takes back something that was paid, and where it begins: at a payment, an enrolment, or a class as a whole.
-- In Chinese: 一笔追回，以及从哪里开始抵减：一笔支付、一条登记，或整个班级。
-- Key: payment_no
-- Citus: distributed by payment_no
-- Materialized: while building
-- amount: taken back, positive | 追回的金额，以正数表示
-- names: the payment that it names, if there is one | 所指名的支付，没有的为空
-- unit_key: else the enrolment or the like, as in net_payment: the same one, else that of a payment with its number, else that of a payment for its person in its class | 未指名的，为同一登记等（同 net_payment）；没有的取同编号的支付，再没有的取同班级同一人员的支付
-- class_code: else the class as a whole | 再没有的，为整个班级
with
given as (
    select payment_no, unit_key, source_system, enrolment_no, person_key, class_code
    from anomalies.matchable_payment
    where subsidy_kind <> 'recovery' and amount > 0
),

recovery as (
    select *
    from anomalies.matchable_payment
    where subsidy_kind = 'recovery'
),

unnamed as (
    select recovery.*
    from recovery
    left join given
        on given.payment_no = recovery.recovers_payment_no
    where given.payment_no is null
),

possible_unit as (
    select unnamed.payment_no, given.unit_key, 1 as place
    from unnamed
    join given on given.unit_key = unnamed.unit_key
    where not unnamed.is_of_whole_class
    union all
    select unnamed.payment_no, given.unit_key, 2
    from unnamed
    join given
        on given.source_system = unnamed.source_system
        and given.enrolment_no = unnamed.enrolment_no
    union all
    select unnamed.payment_no, given.unit_key, 3
    from unnamed
    join given
        on given.person_key = unnamed.person_key
        and given.class_code = unnamed.class_code
),

nearest_unit as (
    select distinct on (payment_no) payment_no, unit_key
    from possible_unit
    order by payment_no, place, unit_key
)

select
    recovery.payment_no,
    -recovery.amount as amount,
    given.payment_no as names,
    nearest_unit.unit_key,
    case when given.payment_no is null and recovery.is_of_whole_class then recovery.class_code end as class_code
from recovery
left join given
    on given.payment_no = recovery.recovers_payment_no
left join nearest_unit
    on nearest_unit.payment_no = recovery.payment_no
where
    given.payment_no is not null
    or nearest_unit.unit_key is not null
    or recovery.is_of_whole_class
