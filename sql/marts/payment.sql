-- One row: one payment or recovery.
-- In Chinese: 一笔补贴支付或追回。
-- Key: payment_no
-- Citus: distributed by payment_no
-- prefecture: of the paying place
-- county: of the paying place; unassigned where a prefecture paid
-- institution: the institution that was paid, else the one that ran the class
-- institution_kind: of that institution
-- amount: in yuan; negative for a recovery
-- is_special_account: from the special account of the unemployment-insurance surplus, which is reported apart (P26)
-- is_outstanding_advance: an advance for a class that ends after the as-of date
select
    payment.payment_no,
    payment.paid_on,
    dim_date.year,
    dim_date.quarter,
    dim_date.month,
    payment.prefecture,
    payment.county,
    payment.institution,
    institution.institution_kind,
    payment.subsidy_kind,
    payment.fund_source,
    payment.payee_kind,
    payment.amount,
    payment.subsidy_kind = 'recovery' as is_recovery,
    payment.fund_source = 'special_account' as is_special_account,
    coalesce(payment.subsidy_kind = 'advance' and class.end_date > today.as_of, false) as is_outstanding_advance
from core.fct_payment as payment
cross join meta.as_of as today
join core.dim_date as dim_date
    on dim_date.day = payment.paid_on
join core.dim_class as class
    on class.class_code = payment.class_key
join core.dim_institution as institution
    on institution.institution_code = payment.institution
