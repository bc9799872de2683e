-- One row: one payment, with what was taken back of it.
-- Key: payment_no
-- Citus: distributed by payment_no
-- named_key: the enrolment that the payment names, known or not
-- record_key: the enrolment that it is for: the one named, else the one of its person in its class; empty if there is none
-- unit_key: what recoveries are matched by: the enrolment, else the class with its person or as a whole
-- person_key: the beneficiary, as named or as the enrolment has it
-- names_class: as the payment itself names it, or empty; so names_person
-- payee_institution: the institution paid, by its code or its USCC; empty if not paid to one, unassigned if unknown
-- recovered: what was taken back, positive
-- net: what is left; an institution or a person has it as long as it is above 0
with
payment as (
    select
        payment.*,
        case
            when payment.enrolment_no is not null then concat(payment.source_system, '/', payment.enrolment_no)
        end as named_key,
        case when payment.enrolment_no is null then payment.class_code end as class_without_enrolment
    from core.fct_payment as payment
),

-- Of several records of a person in a class (both systems) the completed one, then the kept one, stands for the rest.
in_class as (
    select distinct on (person_key, class_code)
        person_key,
        class_code,
        record_key
    from core.enrolment
    order by
        person_key,
        class_code,
        case when is_completed then 0 else 1 end,
        case when record_key = training_key then 0 else 1 end,
        record_key
),

placed as (
    select
        payment.*,
        coalesce(named.record_key, in_class.record_key) as record_key,
        coalesce(
            named.record_key,
            in_class.record_key,
            payment.named_key,
            concat('class/', payment.class_code, '/', cast(payment.person_key as varchar))
        ) as unit_key,
        case when payment.payee_kind = 'institution' then payment.institution end as payee_institution
    from payment
    left join core.enrolment as named
        on named.record_key = payment.named_key
    left join in_class
        on in_class.person_key = payment.person_key
        and in_class.class_code = payment.class_without_enrolment
),

given as (
    select * from placed where subsidy_kind <> 'recovery' and amount > 0
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
    given.payment_no,
    given.subsidy_kind,
    given.fund_source,
    given.paid_on,
    given.amount,
    coalesce(taken_back.recovered, 0) as recovered,
    cast(given.amount - coalesce(taken_back.recovered, 0) as decimal(18, 2)) as net,
    given.source_system,
    given.named_key,
    given.record_key,
    given.unit_key,
    given.class_code,
    given.person_key,
    given.names_class,
    given.names_person,
    given.payee_kind,
    given.payee_code,
    given.payee_institution,
    given.payee_account_token,
    given.paying_county
from given
left join taken_back
    on taken_back.payment_no = given.payment_no
