-- One row: one payment or recovery made by the as-of date.
-- In Chinese: 到数据截至日的一笔补贴支付或追回。
-- Key: payment_no
-- Citus: distributed by payment_no
-- training_key: the training of the enrolment; without one, that of the person who completed the class; else empty, as for a class as a whole | 所付登记所属的培训；没有登记的，为此人在该班级结业的培训；其余为空，如付给整个班级的
-- record_key: the enrolment that is named, if the registry has it and it is not another person's or class's | 支付所写的登记；登记数据中没有、或人员、班级不符的为空
-- class_code: the enrolment's, else as named | 登记的班级，没有登记的取支付所写的班级
-- class_key: a member of dim_class | 班级编号，以班级表 dim_class 为准，未填或查不到的为 unassigned（未知）
-- names_class: the class as the payment itself names it, or empty | 支付本身所写的班级，没写的为空
-- names_person: the person as the payment itself names them, or empty | 支付本身所写的人员代号，没写的为空
-- institution: the institution that was paid, else the one that ran the class | 收款的机构，没有的取开班机构
-- county: of the paying place; unassigned where that is a prefecture | 支付地的县区，支付地为地市的为 unassigned（未分配）
-- amount: in yuan; negative for a recovery | 金额（元），追回为负数
-- payee_account_token: to compare with the account of an institution | 收款账号的代号，用于与机构登记的账号比对
-- approved_by_token: to compare only; the name is in the vault | 审批人姓名的代号，只用于比对，姓名在个人信息库中
with
paid as (
    select payment.*
    from staging.stg_payment as payment
    cross join meta.as_of as today
    where payment.paid_on <= today.as_of
),

-- Materialized, for Citus joins nothing to a distributed table on another column than its own; grouping by six columns took a quarter of this.
enrolment_by_number as materialized (
    select record_key, source_system, enrolment_no, training_key, class_code, person_key
    from core.enrolment
),

-- A number that stands for another person, or without a person for another class, is mistyped: that enrolment was not paid for.
numbered as (
    select
        paid.*,
        enrolment.record_key as numbered_record,
        enrolment.training_key as numbered_training,
        enrolment.class_code as numbered_class,
        enrolment.person_key as numbered_person,
        case
            when enrolment.record_key is null then false
            when paid.person_key is not null then paid.person_key = enrolment.person_key
            else paid.class_code is null or paid.class_code = enrolment.class_code
        end as is_its_enrolment
    from paid
    left join enrolment_by_number as enrolment
        on enrolment.source_system = paid.source_system
        and enrolment.enrolment_no = paid.enrolment_no
),

attached as (
    select
        numbered.*,
        case when is_its_enrolment then numbered_record end as record_key,
        case when is_its_enrolment then numbered_training end as own_training,
        -- Where number and person agree, the class is what was mistyped.
        case when is_its_enrolment then numbered_class else class_code end as class_named,
        coalesce(person_key, case when is_its_enrolment then numbered_person end) as beneficiary_key,
        case when not is_its_enrolment then class_code end as class_without_enrolment
    from numbered
),

-- Few payments have no enrolment: only their people and classes are looked up.
without_enrolment as (
    select distinct person_key, class_without_enrolment
    from attached
    where
        person_key is not null
        and class_without_enrolment is not null
),

completed_in_class as (
    select enrolment.person_key, enrolment.class_code, min(enrolment.training_key) as training_key
    from core.enrolment as enrolment
    join without_enrolment as named
        on named.person_key = enrolment.person_key
        and named.class_without_enrolment = enrolment.class_code
    where enrolment.is_completed
    group by enrolment.person_key, enrolment.class_code
),

-- Of several institutions with one number, one that is still qualified.
institution_by_uscc as (
    select distinct on (uscc) uscc, institution_code
    from core.dim_institution
    where uscc is not null
    order by uscc, case when revoked_on is null then 0 else 1 end, institution_code
),

placed as (
    select
        attached.*,
        coalesce(attached.own_training, completed_in_class.training_key) as training_key,
        class.class_code as known_class,
        class.institution as class_institution,
        case
            when attached.payee_kind = 'institution' and attached.payee_code is not null
                then coalesce(
                    payee.institution_code,
                    case when holder.uscc = attached.payee_code then holder.institution_code end,
                    institution_by_uscc.institution_code,
                    'unassigned'
                )
        end as payee_institution
    from attached
    left join completed_in_class
        on completed_in_class.person_key = attached.person_key
        and completed_in_class.class_code = attached.class_without_enrolment
    left join core.dim_class as class
        on class.class_code = attached.class_named
    left join core.dim_institution as holder
        on holder.institution_code = class.institution
    left join core.dim_institution as payee
        on payee.institution_code = attached.payee_code
    left join institution_by_uscc
        on institution_by_uscc.uscc = attached.payee_code
)

select
    placed.payment_no,
    placed.subsidy_kind,
    placed.fund_source,
    placed.paid_on,
    placed.amount,
    placed.training_key,
    placed.record_key,
    placed.source_system,
    placed.enrolment_no,
    placed.class_named as class_code,
    coalesce(placed.known_class, 'unassigned') as class_key,
    placed.beneficiary_key as person_key,
    placed.class_code as names_class,
    placed.person_key as names_person,
    placed.payee_kind,
    placed.payee_code,
    placed.payee_account_token,
    placed.approved_by_token,
    placed.recovers_payment_no,
    coalesce(placed.payee_institution, placed.class_institution, 'unassigned') as institution,
    placed.paying_county,
    case when region.level = 'county' then region.code else 'unassigned' end as county,
    coalesce(region.prefecture_code, 'unassigned') as prefecture
from placed
left join core.dim_region as region
    on region.code = placed.paying_county
