-- One row: one payment for an enrolment or a person that no registry record of that class backs (P30).
-- A record backs it when it has all that the payment names: number, person, class; any status but void will do.
-- Leans to error where the number looks mistyped: the person is in the class, or nobody else and no other number of the class is
-- paid so. The class is the one named, else that of the enrolment with the number.
with
setting as (
    select max(value) filter (where name = 'grace_days') as grace_days
    from meta.pattern_parameter
    where pattern = 'payment_without_enrolment'
),

registered as (
    select distinct person_key, class_code
    from core.enrolment
),

named as (
    select
        payment.*,
        case
            when payment.enrolment_no is not null then concat(payment.source_system, '/', payment.enrolment_no)
        end as named_key
    from anomalies.net_payment as payment
    where
        payment.net > 0
        and (payment.enrolment_no is not null or payment.names_person is not null)
),

placed as (
    select
        named.*,
        coalesce(named.names_class, enrolment.class_code) as placed_class,
        enrolment.record_key is not null
            and (named.names_class is null or named.names_class = enrolment.class_code)
            and (named.names_person is null or named.names_person = enrolment.person_key) as is_enrolment
    from named
    left join core.enrolment as enrolment
        on enrolment.record_key = named.named_key
),

judged as (
    select
        placed.*,
        registered.person_key is not null as is_in_class,
        case
            when placed.named_key is not null then placed.is_enrolment
            else registered.person_key is not null
        end as is_backed
    from placed
    left join registered
        on registered.person_key = placed.names_person
        and registered.class_code = placed.placed_class
),

unbacked as (
    select judged.*
    from judged
    cross join setting
    cross join meta.as_of as today
    where
        not judged.is_backed
        and today.as_of - judged.paid_on >= setting.grace_days
),

-- One mistyped number may be paid in several kinds.
of_class as (
    select
        placed_class,
        cast(count(distinct coalesce(cast(names_person as varchar), named_key)) as int) as people_or_numbers
    from unbacked
    group by placed_class
)

select
    case when unbacked.person_key is null then 'class' else 'person' end as subject_kind,
    coalesce(cast(unbacked.person_key as varchar), unbacked.placed_class, unbacked.named_key) as subject_key,
    class.institution_code,
    coalesce(class.county_code, unbacked.paying_county) as county_code,
    'payment' as record_kind,
    unbacked.payment_no as record_key,
    unbacked.paid_on as occurred_on,
    unbacked.net as amount,
    case
        when unbacked.is_in_class or of_class.people_or_numbers = 1 then 'error'
        else 'open'
    end as leaning,
    unbacked.placed_class as class_code,
    unbacked.named_key as enrolment,
    unbacked.subsidy_kind,
    unbacked.is_in_class
from unbacked
left join anomalies.class_facts as class
    on class.class_code = unbacked.placed_class
left join of_class
    on of_class.placed_class = unbacked.placed_class
