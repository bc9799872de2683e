-- One row: one enrolment, or one class or certificate without one, with something that happened after the person's death (P11).
-- On the day of death itself all is well. The start of the class is held against a trainee only: not against somebody who
-- withdrew unpaid. The certificate of an enrolment is that of its class, or one of no class for its occupation since the
-- class's start.
with
death as (
    select person_key, min(deceased_on) as deceased_on
    from core.fct_insurance
    where deceased_on is not null
    group by person_key
),

enrolled as (
    select
        enrolment.record_key,
        enrolment.person_key,
        enrolment.class_code,
        enrolment.status,
        enrolment.completed_on,
        death.deceased_on
    from core.enrolment as enrolment
    join death
        on death.person_key = enrolment.person_key
),

money as (
    select payment.record_key, cast(sum(payment.net) as decimal(18, 2)) as net
    from anomalies.net_payment as payment
    join enrolled
        on enrolled.record_key = payment.record_key
    group by payment.record_key
),

deceased as (
    select
        enrolled.*,
        class.institution_code,
        class.county_code,
        class.occupation,
        class.start_date,
        class.has_started,
        coalesce(money.net, 0) as net,
        enrolled.status <> 'withdrawn' or coalesce(money.net, 0) > 0 as is_trainee
    from enrolled
    left join anomalies.class_facts as class
        on class.class_code = enrolled.class_code
    left join money
        on money.record_key = enrolled.record_key
),

of_enrolment as (
    select
        deceased.record_key,
        certificate.certificate_key,
        certificate.person_key,
        certificate.issued_on
    from deceased
    join core.fct_certificate as certificate
        on certificate.person_key = deceased.person_key
    where
        deceased.is_trainee
        and (
            certificate.class_code = deceased.class_code
            or (
                certificate.class_code is null
                and certificate.occupation = deceased.occupation
                and certificate.issued_on >= deceased.start_date
            )
        )
),

certified as (
    select record_key, max(issued_on) as issued_on
    from of_enrolment
    group by record_key
),

event as (
    select
        deceased.*,
        case
            when deceased.is_trainee and deceased.has_started and deceased.start_date > deceased.deceased_on then deceased.start_date
        end as started_after,
        case when attendance.last_day > deceased.deceased_on then attendance.last_day end as attended_after,
        case when certified.issued_on > deceased.deceased_on then certified.issued_on end as certified_after,
        case when deceased.completed_on > deceased.deceased_on then deceased.completed_on end as completed_after
    from deceased
    left join anomalies.class_attendance as attendance
        on attendance.person_key = deceased.person_key
        and attendance.class_code = deceased.class_code
    left join certified
        on certified.record_key = deceased.record_key
),

checked_in as (
    select
        attendance.person_key,
        attendance.class_code,
        attendance.last_day,
        death.deceased_on
    from anomalies.class_attendance as attendance
    join death
        on death.person_key = attendance.person_key
    left join enrolled
        on enrolled.person_key = attendance.person_key
        and enrolled.class_code = attendance.class_code
    where
        attendance.last_day > death.deceased_on
        and enrolled.record_key is null
)

select
    'person' as subject_kind,
    cast(event.person_key as varchar) as subject_key,
    event.institution_code,
    event.county_code,
    'registry' as record_kind,
    event.record_key,
    least(event.started_after, event.attended_after, event.completed_after, event.certified_after) as occurred_on,
    event.net as amount,
    case
        when event.started_after is null and event.attended_after is null and event.completed_after is null then 'error'
        else 'open'
    end as leaning,
    event.class_code,
    event.deceased_on,
    event.started_after,
    event.attended_after,
    event.completed_after,
    event.certified_after
from event
where
    event.started_after is not null
    or event.attended_after is not null
    or event.completed_after is not null
    or event.certified_after is not null

union all

select
    'person',
    cast(checked_in.person_key as varchar),
    class.institution_code,
    class.county_code,
    'class',
    checked_in.class_code,
    checked_in.last_day,
    cast(0 as decimal(18, 2)),
    'open',
    checked_in.class_code,
    checked_in.deceased_on,
    null,
    checked_in.last_day,
    null,
    null
from checked_in
left join anomalies.class_facts as class
    on class.class_code = checked_in.class_code

union all

select
    'person',
    cast(certificate.person_key as varchar),
    class.institution_code,
    coalesce(class.county_code, certificate.issuing_county),
    'certificate',
    certificate.certificate_key,
    certificate.issued_on,
    cast(0 as decimal(18, 2)),
    'error',
    certificate.class_code,
    death.deceased_on,
    null,
    null,
    null,
    certificate.issued_on
from core.fct_certificate as certificate
join death
    on death.person_key = certificate.person_key
left join anomalies.class_facts as class
    on class.class_code = certificate.class_code
left join (select distinct person_key, certificate_key from of_enrolment) as told
    on told.person_key = certificate.person_key
    and told.certificate_key = certificate.certificate_key
where
    certificate.issued_on > death.deceased_on
    and told.person_key is null
