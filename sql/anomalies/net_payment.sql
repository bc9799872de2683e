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
    coalesce(payment.record_key, unit.record_key) as record_key,
    coalesce(payment.record_key, unit.unit_key) as unit_key,
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
left join anomalies.payment_unit as unit
    on unit.payment_no = payment.payment_no
left join anomalies.taken_back as taken_back
    on taken_back.payment_no = payment.payment_no
where
    payment.subsidy_kind <> 'recovery'
    and payment.amount > 0
