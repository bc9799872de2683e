-- One row: one certificate of a class, issued in another prefecture than the class's (P12).
-- Leans to error where it is the only one of its class, to fraud where it is most of the class.
with
of_class as (
    select
        certificate.*,
        class.institution_code,
        class.county_code as class_county,
        left(certificate.issuing_county, 4) <> left(class.county_code, 4) and certificate.issuing_county <> '540000' as is_elsewhere
    from core.fct_certificate as certificate
    join anomalies.class_facts as class
        on class.class_code = certificate.class_code
),

counted as (
    select
        class_code,
        cast(count(*) as int) as certificates,
        cast(count(*) filter (where is_elsewhere) as int) as elsewhere
    from of_class
    group by class_code
    having count(*) filter (where is_elsewhere) > 0
)

select
    'class' as subject_kind,
    of_class.class_code as subject_key,
    of_class.institution_code,
    of_class.class_county as county_code,
    'certificate' as record_kind,
    of_class.certificate_key as record_key,
    of_class.issued_on as occurred_on,
    cast(0 as decimal(18, 2)) as amount,
    case
        when counted.elsewhere = 1 then 'error'
        when 2 * counted.elsewhere > counted.certificates then 'fraud'
        else 'open'
    end as leaning,
    of_class.issuing_county,
    of_class.class_county,
    counted.elsewhere,
    counted.certificates
from of_class
join counted
    on counted.class_code = of_class.class_code
where of_class.is_elsewhere
