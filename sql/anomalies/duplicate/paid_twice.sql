-- One row: one payment of an enrolment and kind of which more was paid than its largest payment, in two or more (P21).
-- Not found: instalments, which together make the catalogue's standard, or that less the class's advance for each planned place;
-- for the integrated supplement its 450 yuan. The largest payment is not at stake. A payment that was taken back whole is none,
-- but what was taken back beyond it lowers the net of the others.
with
unit as (
    select
        unit_key,
        subsidy_kind,
        min(class_code) as class_code,
        cast(count(*) filter (where net > 0) as int) as payments,
        cast(sum(net) as decimal(18, 2)) as net,
        max(amount) filter (where net > 0) as largest,
        min(paid_on) filter (where net > 0) = max(paid_on) filter (where net > 0)
            and min(amount) filter (where net > 0) = max(amount) filter (where net > 0) as is_same_day_and_amount
    from anomalies.net_payment
    where
        (person_key is not null or enrolment_no is not null)
        and subsidy_kind <> 'advance'
    group by unit_key, subsidy_kind
    having count(*) filter (where net > 0) > 1
),

judged as (
    select
        unit.*,
        case
            when unit.subsidy_kind = 'training' then class.standard_amount
            when unit.subsidy_kind = 'integrated_content' then cast(450 as decimal(18, 2))
            when unit.subsidy_kind in ('apprenticeship', 'work_based') then class.standard_amount
        end as standard_amount,
        case
            when unit.subsidy_kind = 'training' and class.net_advance > 0
                then class.standard_amount - class.net_advance / nullif(class.planned_size, 0)
        end as standard_less_advance
    from unit
    left join anomalies.class_facts as class
        on class.class_code = unit.class_code
    where unit.net > unit.largest
),

twice as (
    select *
    from judged
    where
        (standard_amount is null or net <> standard_amount)
        and (standard_less_advance is null or abs(net - standard_less_advance) > 1)
),

ranked as (
    select
        payment.*,
        twice.payments,
        twice.net as net_of_all,
        twice.largest,
        twice.is_same_day_and_amount,
        row_number() over (
            partition by payment.unit_key, payment.subsidy_kind
            order by payment.amount desc nulls last, payment.paid_on, payment.payment_no
        ) as place
    from twice
    join anomalies.net_payment as payment
        on payment.unit_key = twice.unit_key
        and payment.subsidy_kind = twice.subsidy_kind
    where payment.net > 0
)

select
    'person' as subject_kind,
    coalesce(cast(ranked.person_key as varchar), ranked.unit_key) as subject_key,
    class.institution_code,
    coalesce(class.county_code, ranked.paying_county) as county_code,
    'payment' as record_kind,
    ranked.payment_no as record_key,
    ranked.paid_on as occurred_on,
    case when ranked.place = 1 then cast(0 as decimal(18, 2)) else ranked.net end as amount,
    case when ranked.is_same_day_and_amount then 'error' else 'open' end as leaning,
    ranked.class_code,
    ranked.unit_key as enrolment,
    ranked.subsidy_kind,
    ranked.payments,
    ranked.net as payment_amount,
    ranked.net_of_all,
    ranked.largest
from ranked
left join anomalies.class_facts as class
    on class.class_code = ranked.class_code
