-- One row: one payment from the special account for a person whom no employer insured on the class's start day (P26).
-- A class that starts after the as-of date is not judged: an employer may insure the person by then.
with
paid as (
    select
        payment.payment_no,
        payment.person_key,
        payment.net,
        payment.paid_on,
        payment.subsidy_kind,
        class.class_code,
        class.institution_code,
        class.county_code,
        class.start_date,
        class.people
    from anomalies.net_payment as payment
    join anomalies.class_facts as class
        on class.class_code = payment.class_code
    where
        payment.fund_source = 'special_account'
        and class.has_started
        and payment.net > 0
        and payment.person_key is not null
),

insured as (
    select distinct paid.payment_no
    from paid
    join anomalies.employed_time as employed
        on employed.person_key = paid.person_key
        and employed.employed_from <= paid.start_date
        and employed.employed_to >= paid.start_date
),

uninsured as (
    select paid.*
    from paid
    left join insured
        on insured.payment_no = paid.payment_no
    where insured.payment_no is null
),

of_class as (
    select class_code, cast(count(distinct person_key) as int) as uninsured_people
    from uninsured
    group by class_code
)

select
    'person' as subject_kind,
    cast(uninsured.person_key as varchar) as subject_key,
    uninsured.institution_code,
    uninsured.county_code,
    'payment' as record_kind,
    uninsured.payment_no as record_key,
    uninsured.paid_on as occurred_on,
    uninsured.net as amount,
    case
        when of_class.uninsured_people = 1 then 'error'
        when 2 * of_class.uninsured_people >= uninsured.people then 'fraud'
        else 'open'
    end as leaning,
    uninsured.class_code,
    uninsured.start_date,
    uninsured.subsidy_kind,
    of_class.uninsured_people,
    uninsured.people
from uninsured
join of_class
    on of_class.class_code = uninsured.class_code
