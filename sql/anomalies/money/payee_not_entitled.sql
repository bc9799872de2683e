-- One row: one payment to an institution that did not run the class, or apprenticeship money to other than the apprentice's enterprise (P28).
-- The apprentice's enterprises are those of the agreements and of the registry record. A payee that is not named can't be judged,
-- nor can one by a USCC that no institution has where the class's institution has none in the register.
with
agreement as (
    select distinct person_key, employer
    from core.fct_apprenticeship
),

apprentice as (
    select distinct person_key
    from agreement
),

judged as (
    select
        payment.*,
        class.institution_code,
        class.county_code,
        class.institution_code is not null
        and payment.payee_kind = 'institution'
        and payment.payee_code is not null
        and payment.payee_code <> class.institution_code
        and payment.payee_institution <> class.institution_code
        and not (
            payment.payee_institution = 'unassigned'
            and length(payment.payee_code) = 18
            and own.uscc is null
        ) as is_other_institution,
        payment.subsidy_kind = 'apprenticeship'
        and (
            payment.payee_kind <> 'enterprise'
            or (
                payment.payee_code is not null
                and agreement.person_key is null
                and coalesce(payment.payee_code <> record.employer_uscc, apprentice.person_key is not null)
            )
        ) as is_other_enterprise
    from anomalies.net_payment as payment
    left join anomalies.class_facts as class
        on class.class_code = payment.class_code
    left join core.dim_institution as own
        on own.institution_code = class.institution
    left join core.enrolment as record
        on record.record_key = payment.record_key
    left join agreement
        on agreement.person_key = payment.person_key
        and agreement.employer = payment.payee_code
    left join apprentice
        on apprentice.person_key = payment.person_key
    where payment.net > 0
)

select
    case when payee_code is null then 'person' when payee_kind = 'institution' then 'institution' when payee_kind = 'enterprise' then 'employer' else 'person' end as subject_kind,
    coalesce(case when payee_kind <> 'person' then payee_code end, cast(person_key as varchar), payment_no) as subject_key,
    institution_code,
    coalesce(county_code, paying_county) as county_code,
    'payment' as record_kind,
    payment_no as record_key,
    paid_on as occurred_on,
    net as amount,
    'open' as leaning,
    class_code,
    subsidy_kind,
    payee_kind,
    payee_code,
    is_other_enterprise
from judged
where is_other_institution or is_other_enterprise
