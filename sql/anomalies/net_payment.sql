-- One row: one payment, with what was taken back of it.
-- In Chinese: 一笔支付，以及其中已追回的金额。
-- Key: payment_no
-- Citus: distributed by payment_no
-- enrolment_no: as the payment names it, known or not | 支付所写的登记编号，不论是否查得到
-- record_key: the enrolment that it is for: the one named, else the one of its person in its class; empty if there is none | 所付的登记：支付所写且相符的登记，没有的为此人在该班级的登记；都没有的为空
-- unit_key: what belongs together: the enrolment, else its number where the registry does not have it, else the class with its person or as a whole | 归并支付与追回的依据：登记；登记数据中没有的取所写编号；其余为班级及人员，或整个班级
-- person_key: the beneficiary, as named or as the enrolment has it | 受益人员的代号，取支付所写的，没写的取登记的
-- names_class: as the payment itself names it, or empty; so names_person | 支付本身所写的班级，没写的为空；人员（names_person）同此
-- payee_institution: the institution paid, by its code or its USCC, without a code that of the class; empty if not paid to one, unassigned if unknown | 收款机构，按机构编码或统一社会信用代码查找，没写编码的取开班机构；不是付给机构的为空，查不到的为 unassigned（未知）
-- recovered: what was taken back, positive | 已追回的金额，以正数表示
-- net: what is left; an institution or a person has it as long as it is above 0 | 扣除追回后的余额，大于 0 即仍在机构或个人手中
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
),

resolved as (
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
),

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
),

-- Few payments have a recovery of their class, of their number or of themselves: only these are matched.
matchable as (
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
        coalesce(payment.record_key, resolved.unit_key) as unit_key
    from core.fct_payment as payment
    left join recovering_class
        on recovering_class.class_code = payment.class_code
    left join recovering_number
        on recovering_number.source_system = payment.source_system
        and recovering_number.enrolment_no = payment.enrolment_no
    left join recovered_number
        on recovered_number.recovers_payment_no = payment.payment_no
    left join resolved
        on resolved.payment_no = payment.payment_no
    where
        recovering_class.class_code is not null
        or recovering_number.enrolment_no is not null
        or recovered_number.recovers_payment_no is not null
),

given as (
    select *
    from matchable
    where subsidy_kind <> 'recovery' and amount > 0
),

taken as (
    select
        matchable.payment_no,
        -matchable.amount as amount,
        matchable.class_code,
        matchable.person_key,
        matchable.source_system,
        matchable.enrolment_no,
        matchable.is_of_whole_class,
        matchable.unit_key,
        named.payment_no as names
    from matchable
    left join given as named
        on named.payment_no = matchable.recovers_payment_no
    where matchable.subsidy_kind = 'recovery'
),

named as (
    select names as payment_no, sum(amount) as amount
    from taken
    where names is not null
    group by names
),

-- Without a payment's number: the unit of the same enrolment, else of the same number, else of the same person in the class.
possible_unit as (
    select taken.payment_no, given.unit_key, 1 as place
    from taken
    join given on given.unit_key = taken.unit_key
    where taken.names is null and not taken.is_of_whole_class
    union all
    select taken.payment_no, given.unit_key, 2
    from taken
    join given
        on given.source_system = taken.source_system
        and given.enrolment_no = taken.enrolment_no
    where taken.names is null
    union all
    select taken.payment_no, given.unit_key, 3
    from taken
    join given
        on given.person_key = taken.person_key
        and given.class_code = taken.class_code
    where taken.names is null
),

unit_of_recovery as (
    select distinct on (payment_no) payment_no, unit_key
    from possible_unit
    order by payment_no, place, unit_key
),

from_unit as (
    select unit_of_recovery.unit_key, taken.amount
    from unit_of_recovery
    join taken
        on taken.payment_no = unit_of_recovery.payment_no
),

from_class as (
    select class_code, amount
    from taken
    where names is null and is_of_whole_class
),

-- What a recovery takes back above its payment is taken back of the unit's others.
by_number as (
    select
        given.*,
        least(given.amount, coalesce(named.amount, 0)) as recovered,
        greatest(0, coalesce(named.amount, 0) - given.amount) as above
    from given
    left join named
        on named.payment_no = given.payment_no
),

unit_sum as (
    select unit_key, sum(amount) as amount
    from (
        select unit_key, amount from from_unit
        union all
        select unit_key, above from by_number where above > 0
    ) as part
    group by unit_key
),

unit_amount as (
    select distinct unit_key, amount
    from from_unit
),

class_sum as (
    select class_code, sum(amount) as amount
    from from_class
    group by class_code
),

class_amount as (
    select distinct class_code, amount
    from from_class
),

-- Laid on the payments one after the other: of the same amount first, then for training, then the latest.
in_unit as (
    select
        by_number.*,
        by_number.amount - by_number.recovered as room,
        coalesce(unit_sum.amount, 0) as to_lay,
        row_number() over unit_order as place,
        sum(by_number.amount - by_number.recovered) over unit_order as room_so_far,
        sum(by_number.amount - by_number.recovered) over (partition by by_number.unit_key) as room_of_all
    from by_number
    left join unit_sum
        on unit_sum.unit_key = by_number.unit_key
    left join unit_amount
        on unit_amount.unit_key = by_number.unit_key
        and unit_amount.amount = by_number.amount
    window unit_order as (
        partition by by_number.unit_key
        order by
            case when unit_amount.amount is null then 1 else 0 end,
            case when by_number.subsidy_kind = 'training' then 0 else 1 end,
            by_number.paid_on desc nulls last,
            by_number.payment_no
        rows between unbounded preceding and current row
    )
),

-- More than was ever paid stays with the first.
by_unit as (
    select
        payment_no,
        subsidy_kind,
        amount,
        paid_on,
        class_code,
        is_of_whole_class,
        recovered
            + least(room, greatest(0, to_lay - (room_so_far - room)))
            + case when place = 1 then greatest(0, to_lay - room_of_all) else 0 end as recovered
    from in_unit
),

-- From a class as a whole: of the payments to it as a whole first, then of those for its people.
in_class_as_a_whole as (
    select
        by_unit.payment_no,
        by_unit.recovered,
        greatest(0, by_unit.amount - by_unit.recovered) as room,
        coalesce(class_sum.amount, 0) as to_lay,
        row_number() over class_order as place,
        sum(greatest(0, by_unit.amount - by_unit.recovered)) over class_order as room_so_far,
        sum(greatest(0, by_unit.amount - by_unit.recovered)) over (partition by by_unit.class_code) as room_of_all
    from by_unit
    left join class_sum
        on class_sum.class_code = by_unit.class_code
    left join class_amount
        on class_amount.class_code = by_unit.class_code
        and class_amount.amount = by_unit.amount
    window class_order as (
        partition by by_unit.class_code
        order by
            case when by_unit.is_of_whole_class then 0 else 1 end,
            case when class_amount.amount is null then 1 else 0 end,
            case when by_unit.subsidy_kind = 'training' then 0 else 1 end,
            by_unit.paid_on desc nulls last,
            by_unit.payment_no
        rows between unbounded preceding and current row
    )
),

taken_back as (
    select
        payment_no,
        cast(
            recovered
            + least(room, greatest(0, to_lay - (room_so_far - room)))
            + case when place = 1 then greatest(0, to_lay - room_of_all) else 0 end
            as decimal(18, 2)
        ) as recovered
    from in_class_as_a_whole
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
    coalesce(payment.record_key, resolved.record_key) as record_key,
    coalesce(payment.record_key, resolved.unit_key) as unit_key,
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
left join resolved
    on resolved.payment_no = payment.payment_no
left join taken_back
    on taken_back.payment_no = payment.payment_no
where
    payment.subsidy_kind <> 'recovery'
    and payment.amount > 0
