-- One row: one payment for training, or one certified training: the two sides of the cost per certificate.
-- Key: entry_kind, entry_key
-- Citus: distributed by entry_key
-- entry_kind: payment or training
-- happened_on: the day of payment, or of completion
-- amount: in yuan; 0 for a training
-- certified: 1 for a certified training; 0 for a payment
select
    'payment' as entry_kind,
    payment.payment_no as entry_key,
    payment.paid_on as happened_on,
    payment.year,
    payment.quarter,
    payment.month,
    payment.prefecture,
    payment.county,
    payment.institution,
    payment.amount,
    0 as certified
from marts.payment as payment
where payment.subsidy_kind in ('training', 'integrated_content')

union all

select
    'training' as entry_kind,
    training.training_key as entry_key,
    training.completed_on as happened_on,
    training.year,
    training.quarter,
    training.month,
    training.prefecture,
    training.county,
    training.institution,
    cast(0 as decimal(18, 2)) as amount,
    1 as certified
from marts.training as training
where training.is_certified
