-- One row: one registry record of a known class that has started, with its money; a withdrawn one only if it was paid.
-- In Chinese: 已开班班级的一条登记及其资金；退班的只在已支付时计入。
-- Key: record_key
-- Citus: distributed by person_key
-- Materialized: while building
-- training_key: the same for the records of one training, whichever system has them | 所属培训，同一次培训的各条登记相同，不论来自哪个系统
-- net: what was paid for it, less what was taken back | 为该登记支付、扣除追回后的金额
-- net_subsidy: of that, training, apprenticeship and work-based subsidies: above 0 the training is subsidised | 其中培训补贴、学徒培训补贴和以工代训补贴的金额，大于 0 即为有补贴的培训
with
money as (
    select
        record_key,
        cast(sum(net) as decimal(18, 2)) as net,
        cast(coalesce(sum(net) filter (
            where subsidy_kind in ('training', 'apprenticeship', 'work_based')
        ), 0) as decimal(18, 2)) as net_subsidy
    from anomalies.net_payment
    where record_key is not null
    group by record_key
)

select
    enrolment.record_key,
    enrolment.training_key,
    enrolment.person_key,
    enrolment.source_system,
    enrolment.person_name_token,
    enrolment.phone_token,
    enrolment.residence_county,
    enrolment.trainee_group,
    enrolment.employer_uscc,
    enrolment.enrolled_on,
    enrolment.status,
    enrolment.is_completed,
    enrolment.completed_on,
    enrolment.attended_hours,
    class.class_code,
    class.institution_code,
    class.county_code,
    class.occupation,
    class.skill_level,
    class.start_date,
    class.end_date,
    coalesce(money.net, 0) as net,
    coalesce(money.net_subsidy, 0) as net_subsidy
from core.enrolment as enrolment
join anomalies.class_facts as class
    on class.class_code = enrolment.class_code
left join money
    on money.record_key = enrolment.record_key
where
    class.has_started
    and (enrolment.status <> 'withdrawn' or money.net > 0)
