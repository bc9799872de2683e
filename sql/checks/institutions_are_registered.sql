-- Every institution that a class, a teacher report or a payment names is in the register.
-- In Chinese: 班级、教师名册和支付中的每家机构都在机构名录中。
-- Severity: warn
-- To do: Send the missing institutions with the institution extract, or correct the institution's code.
-- To do in Chinese: 补报缺少的机构，或更正机构编号后重新提交。
with
named as (
    select 'class' as named_by, institution_code, institution
    from core.dim_class
    where class_code <> 'unassigned'
    union all
    select 'teacher', institution_code, institution
    from core.fct_teacher_report
    union all
    select 'payment', payee_code, institution
    from core.fct_payment
    where payee_kind = 'institution' and payee_code is not null
)

select
    institution_code,
    named_by,
    cast(count(*) as bigint) as records
from named
where institution = 'unassigned'
group by institution_code, named_by
