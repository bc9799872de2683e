-- One row: one payment of an enrolment whose training subsidy is not the catalogue's standard, or whose supplement is not 450 yuan (P24).
-- The standard is that of the class's start day, or that less the class's unrecovered advance for each planned place. At stake is
-- what was paid above it. Leans to error where the amount is that of another validity of the project.
with
setting as (
    select max(value) filter (where name = 'tolerance') as tolerance
    from meta.pattern_parameter
    where pattern = 'amount_off_standard'
),

unit as (
    select
        record_key,
        subsidy_kind,
        min(class_code) as class_code,
        cast(sum(net) as decimal(18, 2)) as net,
        cast(count(*) as int) as payments
    from anomalies.net_payment
    where
        record_key is not null
        and subsidy_kind in ('training', 'integrated_content')
    group by record_key, subsidy_kind
    having sum(net) > 0
),

expected as (
    select
        unit.*,
        class.institution_code,
        class.county_code,
        class.project_code,
        class.integrated_content,
        case
            when unit.subsidy_kind = 'training' then class.standard_amount
            when class.integrated_content then cast(450 as decimal(18, 2))
            else cast(0 as decimal(18, 2))
        end as standard_amount,
        case
            when unit.subsidy_kind = 'training'
                then cast(class.standard_amount - class.net_advance / nullif(class.planned_size, 0) as decimal(18, 2))
        end as standard_less_advance
    from unit
    join anomalies.class_facts as class
        on class.class_code = unit.class_code
),

off_standard as (
    select
        expected.*,
        -- 1-based on the lower of what may be paid: with an advance, the rest.
        coalesce(expected.standard_less_advance, expected.standard_amount) as allowed
    from expected
    cross join setting
    where
        expected.standard_amount is not null
        and abs(expected.net - expected.standard_amount) > setting.tolerance
        and (
            expected.standard_less_advance is null
            or abs(expected.net - expected.standard_less_advance) > setting.tolerance
        )
),

other_validity as (
    select distinct off_standard.record_key, off_standard.subsidy_kind
    from off_standard
    cross join setting
    join core.dim_project as project
        on project.project_code = off_standard.project_code
    where
        off_standard.subsidy_kind = 'training'
        and abs(off_standard.net - project.standard_amount) <= setting.tolerance
),

ranked as (
    select
        payment.*,
        sum(payment.net) over (
            partition by payment.record_key, payment.subsidy_kind
            order by payment.paid_on, payment.payment_no
            rows between unbounded preceding and current row
        ) as so_far
    from anomalies.net_payment as payment
    join off_standard
        on off_standard.record_key = payment.record_key
        and off_standard.subsidy_kind = payment.subsidy_kind
    where payment.net > 0
)

select
    'person' as subject_kind,
    cast(ranked.person_key as varchar) as subject_key,
    off_standard.institution_code,
    off_standard.county_code,
    'payment' as record_kind,
    ranked.payment_no as record_key,
    ranked.paid_on as occurred_on,
    cast(greatest(0, least(ranked.net, ranked.so_far - off_standard.allowed)) as decimal(18, 2)) as amount,
    case when other_validity.record_key is not null then 'error' else 'open' end as leaning,
    off_standard.class_code,
    off_standard.record_key as enrolment,
    off_standard.subsidy_kind,
    off_standard.net,
    off_standard.standard_amount,
    off_standard.standard_less_advance,
    off_standard.payments
from ranked
join off_standard
    on off_standard.record_key = ranked.record_key
    and off_standard.subsidy_kind = ranked.subsidy_kind
left join other_validity
    on other_validity.record_key = off_standard.record_key
    and other_validity.subsidy_kind = off_standard.subsidy_kind
