-- One row: one advance of a class whose advances are above the limit of standard times planned size (P23).
-- A project outside the catalogue has no standard. At stake is what lies above the limit. Up to 33 % leans to error.
with
setting as (
    select max(value) filter (where name = 'limit') as share
    from meta.pattern_parameter
    where pattern = 'advance_over_limit'
),

over_limit as (
    select
        class.class_code,
        class.institution_code,
        class.county_code,
        class.net_advance,
        class.standard_amount * class.planned_size as whole,
        setting.share * class.standard_amount * class.planned_size as allowed,
        class.planned_size,
        class.standard_amount
    from anomalies.class_facts as class
    cross join setting
    where class.net_advance > setting.share * class.standard_amount * class.planned_size
),

advance as (
    select
        payment.payment_no,
        payment.class_code,
        payment.paid_on,
        payment.net,
        sum(payment.net) over (
            partition by payment.class_code
            order by payment.paid_on, payment.payment_no
            rows between unbounded preceding and current row
        ) as so_far
    from anomalies.net_payment as payment
    where
        payment.subsidy_kind = 'advance'
        and payment.net > 0
)

select
    'class' as subject_kind,
    over_limit.class_code as subject_key,
    over_limit.institution_code,
    over_limit.county_code,
    'payment' as record_kind,
    advance.payment_no as record_key,
    advance.paid_on as occurred_on,
    cast(greatest(0, least(advance.net, advance.so_far - over_limit.allowed)) as decimal(18, 2)) as amount,
    case when over_limit.net_advance <= 0.33 * over_limit.whole then 'error' else 'open' end as leaning,
    over_limit.net_advance,
    cast(over_limit.whole as decimal(18, 2)) as whole,
    cast(100 * over_limit.net_advance / nullif(over_limit.whole, 0) as decimal(18, 1)) as percent,
    over_limit.planned_size,
    over_limit.standard_amount
from over_limit
join advance
    on advance.class_code = over_limit.class_code
