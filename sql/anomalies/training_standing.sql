-- One row: one training that a finding stands against.
-- Key: training_key
-- Citus: distributed by person_key
-- is_confirmed_fraud: a person has concluded that a finding with it is fraud (P35)
-- is_questioned: a finding of this build with it is open and of severity high
--
-- An enrolment concerns its training, a payment the training that it was for, a class all of its trainings; but where the
-- finding is about one person of the class, only that person's.
with
concluded as (
    select distinct finding_id
    from core.conclusion
),

open_evidence as (
    select
        evidence.record_kind,
        evidence.record_key,
        case when finding.subject_kind = 'person' then finding.subject_key end as person
    from anomalies.evidence as evidence
    join anomalies.finding as finding
        on finding.finding_id = evidence.finding_id
    left join concluded
        on concluded.finding_id = finding.finding_id
    where
        finding.severity = 'high'
        and concluded.finding_id is null
),

questioned_class as (
    select
        open_evidence.record_key as class_code,
        open_evidence.person,
        bool_or(cast(enrolment.person_key as varchar) = open_evidence.person) as has_person
    from open_evidence
    join core.enrolment as enrolment
        on enrolment.class_code = open_evidence.record_key
    where open_evidence.record_kind = 'class'
    group by open_evidence.record_key, open_evidence.person
),

fraud as (
    select distinct record_kind, record_key
    from core.conclusion
    where is_confirmed_fraud
),

concerned as (
    select enrolment.training_key, enrolment.person_key, true as is_questioned, false as is_confirmed_fraud
    from open_evidence
    join core.enrolment as enrolment
        on enrolment.record_key = open_evidence.record_key
    where open_evidence.record_kind = 'registry'

    union all

    select enrolment.training_key, enrolment.person_key, true, false
    from questioned_class
    join core.enrolment as enrolment
        on enrolment.class_code = questioned_class.class_code
    where
        not coalesce(questioned_class.has_person, false)
        or cast(enrolment.person_key as varchar) = questioned_class.person

    union all

    select payment.training_key, training.person_key, true, false
    from open_evidence
    join core.fct_payment as payment
        on payment.payment_no = open_evidence.record_key
    join core.fct_training as training
        on training.training_key = payment.training_key
    where open_evidence.record_kind = 'payment'

    union all

    select enrolment.training_key, enrolment.person_key, false, true
    from fraud
    join core.enrolment as enrolment
        on enrolment.record_key = fraud.record_key
    where fraud.record_kind = 'registry'

    union all

    select enrolment.training_key, enrolment.person_key, false, true
    from fraud
    join core.enrolment as enrolment
        on enrolment.class_code = fraud.record_key
    where fraud.record_kind = 'class'

    union all

    select payment.training_key, training.person_key, false, true
    from fraud
    join core.fct_payment as payment
        on payment.payment_no = fraud.record_key
    join core.fct_training as training
        on training.training_key = payment.training_key
    where fraud.record_kind = 'payment'
)

select
    training_key,
    person_key,
    bool_or(is_confirmed_fraud) as is_confirmed_fraud,
    bool_or(is_questioned) as is_questioned
from concerned
group by training_key, person_key
