-- One row: one payment, with what was taken back of it.
-- In Chinese: 一笔支付，以及其中已追回的金额。
-- Key: payment_no
-- Citus: distributed by payment_no
-- enrolment_no: as the payment names it, known or not | 支付所写的登记编号，不论是否查得到
-- record_key: the enrolment that it is for: the one named, else the one of its person in its class; empty if there is none | 所付的登记：支付所写的登记，没写的为此人在该班级的登记；没有的为空
-- unit_key: what recoveries are matched by: the enrolment, else the class with its person or as a whole | 匹配追回与支付的依据：登记；没有登记的为班级及人员，或整个班级
-- person_key: the beneficiary, as named or as the enrolment has it | 受益人员的代号，取支付所写的，没写的取登记的
-- names_class: as the payment itself names it, or empty; so names_person | 支付本身所写的班级，没写的为空；人员（names_person）同此
-- payee_institution: the institution paid, by its code or its USCC, without a code that of the class; empty if not paid to one, unassigned if unknown | 收款机构，按机构编码或统一社会信用代码查找，没写编码的取开班机构；不是付给机构的为空，查不到的为 unassigned（未知）
-- recovered: what was taken back, positive | 已追回的金额，以正数表示
-- net: what is left; an institution or a person has it as long as it is above 0 | 扣除追回后的余额，大于 0 即仍在机构或个人手中
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

recovering_class as (
    select distinct class_code
    from core.fct_payment
    where
        subsidy_kind = 'recovery'
        and class_code is not null
),

-- Few classes have a recovery: only their payments, and those without a class, are matched.
matchable as (
    select
        payment.payment_no,
        payment.subsidy_kind,
        payment.amount,
        payment.paid_on,
        payment.class_code,
        payment.recovers_payment_no,
        case
            when payment.record_key is not null then payment.record_key
            when in_class.record_key is not null then in_class.record_key
            when payment.enrolment_no is not null then concat(payment.source_system, '/', payment.enrolment_no)
            else concat('class/', payment.class_code, '/', cast(payment.person_key as varchar))
        end as unit_key
    from core.fct_payment as payment
    left join recovering_class
        on recovering_class.class_code = payment.class_code
    left join in_class
        on in_class.payment_no = payment.payment_no
    where
        recovering_class.class_code is not null
        or payment.class_code is null
        or payment.subsidy_kind = 'recovery'
),

given as (
    select
        payment_no,
        subsidy_kind,
        amount,
        paid_on,
        unit_key,
        class_code,
        row_number() over (partition by unit_key, amount order by paid_on desc nulls last, payment_no) as turn
    from matchable
    where subsidy_kind <> 'recovery' and amount > 0
),

taken as (
    select
        recovery.payment_no,
        -recovery.amount as amount,
        recovery.unit_key,
        recovery.class_code,
        row_number() over (partition by recovery.unit_key, recovery.amount order by recovery.paid_on, recovery.payment_no) as turn,
        named.payment_no as names
    from matchable as recovery
    left join core.fct_payment as named
        on named.payment_no = recovery.recovers_payment_no
    where recovery.subsidy_kind = 'recovery'
),

-- Without a number: the payment of the same enrolment or class with the same amount, else its training payment, else its latest.
-- Two recoveries of one amount take back two payments of it.
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
        case when given.amount = taken.amount and given.turn = taken.turn then 0 when given.amount = taken.amount then 1 else 2 end,
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
        case when given.amount = taken.amount and given.turn = taken.turn then 0 when given.amount = taken.amount then 1 else 2 end,
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
    payment.payment_no,
    payment.subsidy_kind,
    payment.fund_source,
    payment.paid_on,
    payment.amount,
    coalesce(taken_back.recovered, 0) as recovered,
    cast(payment.amount - coalesce(taken_back.recovered, 0) as decimal(18, 2)) as net,
    payment.source_system,
    payment.enrolment_no,
    coalesce(payment.record_key, in_class.record_key) as record_key,
    case
        when payment.record_key is not null then payment.record_key
        when in_class.record_key is not null then in_class.record_key
        when payment.enrolment_no is not null then concat(payment.source_system, '/', payment.enrolment_no)
        else concat('class/', payment.class_code, '/', cast(payment.person_key as varchar))
    end as unit_key,
    payment.class_code,
    payment.person_key,
    payment.names_class,
    payment.names_person,
    payment.payee_kind,
    payment.payee_code,
    case when payment.payee_kind = 'institution' then payment.institution end as payee_institution,
    payment.payee_account_token,
    payment.paying_county
from core.fct_payment as payment
left join in_class
    on in_class.payment_no = payment.payment_no
left join taken_back
    on taken_back.payment_no = payment.payment_no
where
    payment.subsidy_kind <> 'recovery'
    and payment.amount > 0
