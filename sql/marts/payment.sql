-- One row: one payment or recovery.
-- In Chinese: 一笔补贴支付或追回。
-- Key: payment_no
-- Citus: distributed by payment_no
-- prefecture: of the paying place | 支付地的地市
-- county: of the paying place; unassigned where a prefecture paid | 支付地的县区，由地市支付的为 unassigned（未分配）
-- institution: the institution that was paid, else the one that ran the class | 收款的机构，没有的取开班机构
-- institution_kind: of that institution | 该机构的类型
-- amount: in yuan; negative for a recovery | 金额（元），追回为负数
-- is_special_account: from the special account of the unemployment-insurance surplus, which is reported apart (P26) | 是否来自职业技能提升行动专账（失业保险基金结余），单独列示（P26）
-- is_outstanding_advance: an advance for a class that ends after the as-of date | 是否预拨未结：班级结班日期晚于数据截至日的预拨资金
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
