-- One row: one training that a finding stands against.
-- In Chinese: 一次有疑点涉及的培训。
-- Key: training_key
-- Citus: distributed by person_key
-- is_confirmed_fraud: a person has concluded that a finding with it is fraud (P35) | 是否涉及经人工认定为涉嫌骗取的疑点（P35）
-- is_questioned: a finding of this build with it is open and of severity high | 是否涉及本版本中尚无结论的高严重程度疑点
--
-- An enrolment concerns its training, a payment the training that it was for, a class all of its trainings; but where the
-- finding is about one person of the class, only that person's: none, if that person checked in without an enrolment.
with
concluded as (
    select distinct finding_id
    from core.conclusion
),

stands as (
    select
        evidence.record_kind,
        evidence.record_key,
        case when finding.subject_kind = 'person' then finding.subject_key end as person,
        false as is_confirmed_fraud
    from anomalies.evidence as evidence
    join anomalies.finding as finding
        on finding.finding_id = evidence.finding_id
    left join concluded
        on concluded.finding_id = finding.finding_id
    where
        finding.severity = 'high'
        and concluded.finding_id is null

    union all

    select
        conclusion.record_kind,
        conclusion.record_key,
        case when conclusion.subject_kind = 'person' then conclusion.subject_key end as person,
        true as is_confirmed_fraud
    from core.conclusion as conclusion
    where conclusion.is_confirmed_fraud
),

checked_in as (
    select class_code, cast(person_key as varchar) as person
    from anomalies.class_attendance
),

against_class as (
    select
        stands.record_key as class_code,
        stands.person,
        stands.is_confirmed_fraud,
        bool_or(cast(enrolment.person_key as varchar) = stands.person) or bool_or(attendance.person is not null) as is_of_class
    from stands
    join core.enrolment as enrolment
        on enrolment.class_code = stands.record_key
    left join checked_in as attendance
        on attendance.class_code = stands.record_key
        and attendance.person = stands.person
    where stands.record_kind = 'class'
    group by stands.record_key, stands.person, stands.is_confirmed_fraud
),

concerned as (
    select enrolment.training_key, enrolment.person_key, stands.is_confirmed_fraud
    from stands
    join core.enrolment as enrolment
        on enrolment.record_key = stands.record_key
    where stands.record_kind = 'registry'

    union all

    select enrolment.training_key, enrolment.person_key, against_class.is_confirmed_fraud
    from against_class
    join core.enrolment as enrolment
        on enrolment.class_code = against_class.class_code
    where
        not coalesce(against_class.is_of_class, false)
        or cast(enrolment.person_key as varchar) = against_class.person

    union all

    select payment.training_key, training.person_key, stands.is_confirmed_fraud
    from stands
    join core.fct_payment as payment
        on payment.payment_no = stands.record_key
    join core.fct_training as training
        on training.training_key = payment.training_key
    where stands.record_kind = 'payment'
)

select
    training_key,
    person_key,
    bool_or(is_confirmed_fraud) as is_confirmed_fraud,
    bool_or(not is_confirmed_fraud) as is_questioned
from concerned
group by training_key, person_key
