-- One row: one training that a finding stands against.
-- Key: training_key
-- Citus: distributed by person_key
-- is_confirmed_fraud: a person has concluded that a finding with it is fraud (P35)
-- is_questioned: a finding with it is open and of severity high
with
evidence as (
    select record_kind, record_key, severity, is_open, is_confirmed_fraud
    from staging.stg_finding_record
),

concerned as (
    select enrolment.training_key, enrolment.person_key, evidence.severity, evidence.is_open, evidence.is_confirmed_fraud
    from evidence
    join core.enrolment as enrolment
        on evidence.record_kind = 'registry' and enrolment.record_key = evidence.record_key

    union all

    select enrolment.training_key, enrolment.person_key, evidence.severity, evidence.is_open, evidence.is_confirmed_fraud
    from evidence
    join core.enrolment as enrolment
        on evidence.record_kind = 'class' and enrolment.class_code = evidence.record_key

    union all

    select enrolment.training_key, enrolment.person_key, evidence.severity, evidence.is_open, evidence.is_confirmed_fraud
    from evidence
    join core.fct_payment as payment
        on evidence.record_kind = 'payment' and payment.payment_no = evidence.record_key
    join core.enrolment as enrolment
        on enrolment.training_key = payment.training_key
)

select
    training_key,
    person_key,
    bool_or(is_confirmed_fraud) as is_confirmed_fraud,
    bool_or(is_open and severity = 'high') as is_questioned
from concerned
group by training_key, person_key
