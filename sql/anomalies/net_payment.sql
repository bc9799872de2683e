-- One row: one payment, with what was taken back of it.
-- Key: payment_no
-- Citus: distributed by payment_no
-- enrolment_no: as the payment names it, known or not
-- record_key: the enrolment that it is for: the one named, else the one of its person in its class; empty if there is none
-- unit_key: what recoveries are matched by: the enrolment, else the class with its person or as a whole
-- person_key: the beneficiary, as named or as the enrolment has it
-- names_class: as the payment itself names it, or empty; so names_person
-- payee_institution: the institution paid, by its code or its USCC; empty if not paid to one, unassigned if unknown
-- recovered: what was taken back, positive
-- net: what is left; an institution or a person has it as long as it is above 0
with
without_number as (
    select payment_no, person_key, class_code
    from core.fct_payment
    where
        enrolment_no is null
        and person_key is not null
        and class_code is not null
),

-- Of several records of a person in a class (both systems) the completed one, then the kept one, stands for the rest.
in_class as (
    select distinct on (without_number.payment_no)
        without_number.payment_no,
        enrolment.record_key
    from without_number
    join core.enrolment as enrolment
        on enrolment.person_key = without_number.person_key
        and enrolment.class_code = without_number.class_code
    order by
        without_number.payment_no,
        case when enrolment.is_completed then 0 else 1 end,
        case when enrolment.record_key = enrolment.training_key then 0 else 1 end,
        enrolment.record_key
),

placed as (
    select
        payment.*,
        coalesce(payment.record_key, in_class.record_key) as enrolment_key,
        case
            when payment.record_key is not null then payment.record_key
            when in_class.record_key is not null then in_class.record_key
            when payment.enrolment_no is not null then concat(payment.source_system, '/', payment.enrolment_no)
            else concat('class/', payment.class_code, '/', cast(payment.person_key as varchar))
        end as unit_key
    from core.fct_payment as payment
    left join in_class
        on in_class.payment_no = payment.payment_no
),

given as (
    select payment_no, subsidy_kind, amount, paid_on, unit_key, class_code
    from placed
    where subsidy_kind <> 'recovery' and amount > 0
),

taken as (
    select
        recovery.payment_no,
        -recovery.amount as amount,
        recovery.unit_key,
        recovery.class_code,
        named.payment_no as names
    from placed as recovery
    left join given as named
        on named.payment_no = recovery.recovers_payment_no
    where recovery.subsidy_kind = 'recovery'
),

-- Without a number: the payment of the same enrolment or class with the same amount, else its training payment, else its latest.
guessed as (
    select distinct on (taken.payment_no)
        taken.payment_no,
        given.payment_no as names
    from taken
    join given
        on given.unit_key = taken.unit_key
    where taken.names is null
    order by
        taken.payment_no,
        case when given.amount = taken.amount then 0 else 1 end,
        case when given.subsidy_kind = 'training' then 0 else 1 end,
        given.paid_on desc nulls last,
        given.payment_no
),

-- A class whose own payments are all for people: a recovery from the class as a whole is one of them.
guessed_in_class as (
    select distinct on (taken.payment_no)
        taken.payment_no,
        given.payment_no as names
    from taken
    left join guessed
        on guessed.payment_no = taken.payment_no
    join given
        on given.class_code = taken.class_code
    where
        taken.names is null
        and guessed.payment_no is null
        and taken.unit_key = concat('class/', taken.class_code, '/')
    order by
        taken.payment_no,
        case when given.amount = taken.amount then 0 else 1 end,
        case when given.subsidy_kind = 'training' then 0 else 1 end,
        given.paid_on desc nulls last,
        given.payment_no
),

taken_back as (
    select
        coalesce(taken.names, guessed.names, guessed_in_class.names) as payment_no,
        cast(sum(taken.amount) as decimal(18, 2)) as recovered
    from taken
    left join guessed
        on guessed.payment_no = taken.payment_no
    left join guessed_in_class
        on guessed_in_class.payment_no = taken.payment_no
    group by coalesce(taken.names, guessed.names, guessed_in_class.names)
)

select
    placed.payment_no,
    placed.subsidy_kind,
    placed.fund_source,
    placed.paid_on,
    placed.amount,
    coalesce(taken_back.recovered, 0) as recovered,
    cast(placed.amount - coalesce(taken_back.recovered, 0) as decimal(18, 2)) as net,
    placed.source_system,
    placed.enrolment_no,
    placed.enrolment_key as record_key,
    placed.unit_key,
    placed.class_code,
    placed.person_key,
    placed.names_class,
    placed.names_person,
    placed.payee_kind,
    placed.payee_code,
    case when placed.payee_kind = 'institution' then placed.institution end as payee_institution,
    placed.payee_account_token,
    placed.paying_county
from placed
left join taken_back
    on taken_back.payment_no = placed.payment_no
where
    placed.subsidy_kind <> 'recovery'
    and placed.amount > 0
