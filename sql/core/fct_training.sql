-- One row: one training of one person, completed or not, counted once.
-- In Chinese: 一个人的一次培训（结业与否），只计一次。
-- Key: training_key
-- Citus: distributed by person_key
-- training_key: source_system/enrolment_no of the record that is kept | 所保留登记的编号：来源系统/登记编号
-- merged: how many further records are linked to it | 另有几条登记合并到此次培训
-- status: enrolled, completed or withdrawn as at the as-of date | 到数据截至日的状态：在训（enrolled）、结业（completed）或退训（withdrawn）
-- started_on: the class's start day, once it has come | 班级的开班日期，尚未开班的为空
-- sex: as the kept record has it | 所保留登记上的性别
-- class_code: as the record names it | 登记所写的班级编号
-- class_key: a member of dim_class | 班级编号，以班级表 dim_class 为准，查不到的为 unassigned（未知）
-- certified_on: the first certificate that counts for it | 可计入此次培训的首张证书的发证日期
-- is_certified: a certificate counts for it | 是否有可计入此次培训的证书
-- paid: what was paid for it, in yuan, without recoveries | 为此次培训支付的补贴（元），不抵减追回
-- recovered: what was taken back, in yuan, positive | 已追回的金额（元），以正数表示
-- is_employment_observed: 180 days have passed, and no employer insured the person on the class's start day | 是否可观察就业：结业满 180 天，且开班当日没有单位参保
-- is_employed: of the observed ones: insured with an employer between completion and day 180 | 可观察就业的培训中，结业当日至第 180 天内是否有单位参保
with
linked as (
    select training_key, cast(count(*) as int) as merged
    from core.enrolment
    where merged_by is not null
    group by training_key
),

money as (
    select
        training_key,
        min(paid_on) filter (where subsidy_kind <> 'recovery') as first_paid_on,
        sum(amount) filter (where subsidy_kind <> 'recovery') as paid,
        -sum(amount) filter (where subsidy_kind = 'recovery') as recovered
    from core.fct_payment
    where training_key is not null
    group by training_key
)

select
    kept.training_key,
    kept.person_key,
    kept.source_system,
    kept.enrolment_no,
    coalesce(linked.merged, 0) as merged,
    kept.status,
    kept.is_completed,
    coalesce(kept.sex, 'unassigned') as sex,
    kept.trainee_group,
    kept.training_type,
    coalesce(kept.employer_uscc, 'unassigned') as employer,
    kept.class_code,
    class.class_code as class_key,
    class.institution,
    class.project_key,
    class.occupation,
    class.skill_level,
    class.trade_family,
    class.county,
    class.prefecture,
    kept.enrolled_on,
    case when class.start_date <= today.as_of then class.start_date end as started_on,
    kept.completed_on,
    kept.attended_hours,
    certified.certified_on,
    certified.training_key is not null as is_certified,
    money.first_paid_on,
    cast(coalesce(money.paid, 0) as decimal(18, 2)) as paid,
    cast(coalesce(money.recovered, 0) as decimal(18, 2)) as recovered,
    coalesce(money.paid, 0) > coalesce(money.recovered, 0) as is_paid,
    coalesce(work.is_observed and not work.was_employed, false) as is_employment_observed,
    coalesce(work.is_observed and not work.was_employed and work.is_employed, false) as is_employed
from core.enrolment as kept
cross join meta.as_of as today
left join linked
    on linked.training_key = kept.training_key
left join core.dim_class as known
    on known.class_code = kept.class_code
join core.dim_class as class
    on class.class_code = coalesce(known.class_code, 'unassigned')
left join core.training_certified as certified
    on certified.training_key = kept.training_key
left join core.training_employment as work
    on work.training_key = kept.training_key
left join money
    on money.training_key = kept.training_key
where kept.record_key = kept.training_key
