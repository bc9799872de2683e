-- One row: one certificate of a day on which an evaluator issued far more than on its other days (P34).
-- The days are those on which it issued any; the day itself is left out of the median and of the median deviation.
with
setting as (
    select
        max(value) filter (where name = 'robust_z') as robust_z,
        max(value) filter (where name = 'min_certificates') as min_certificates
    from meta.pattern_parameter
    where pattern = 'mass_issue'
),

day as (
    select evaluator_code, issued_on, cast(count(*) as int) as certificates
    from core.fct_certificate
    where evaluator_code is not null
    group by evaluator_code, issued_on
),

high as (
    select day.*
    from day
    cross join setting
    where day.certificates >= setting.min_certificates
),

median as (
    select
        high.evaluator_code,
        high.issued_on,
        high.certificates,
        percentile_cont(0.5) within group (order by cast(other.certificates as double precision)) as middle
    from high
    join day as other
        on other.evaluator_code = high.evaluator_code
        and other.issued_on <> high.issued_on
    group by high.evaluator_code, high.issued_on, high.certificates
),

deviation as (
    select
        median.evaluator_code,
        median.issued_on,
        percentile_cont(0.5) within group (order by abs(cast(other.certificates as double precision) - median.middle)) as middle
    from median
    join day as other
        on other.evaluator_code = median.evaluator_code
        and other.issued_on <> median.issued_on
    group by median.evaluator_code, median.issued_on
),

massed as (
    select
        median.evaluator_code,
        median.issued_on,
        median.certificates,
        median.middle,
        (median.certificates - median.middle) / nullif(greatest(1.4826 * deviation.middle, 1), 0) as z
    from median
    join deviation
        on deviation.evaluator_code = median.evaluator_code
        and deviation.issued_on = median.issued_on
)

select
    'institution' as subject_kind,
    massed.evaluator_code as subject_key,
    class.institution_code,
    coalesce(class.county_code, certificate.issuing_county) as county_code,
    'certificate' as record_kind,
    certificate.certificate_key as record_key,
    certificate.issued_on as occurred_on,
    cast(0 as decimal(18, 2)) as amount,
    'open' as leaning,
    certificate.class_code,
    massed.certificates,
    cast(massed.middle as decimal(18, 1)) as median_of_others,
    cast(massed.z as decimal(18, 1)) as robust_z
from massed
cross join setting
join core.fct_certificate as certificate
    on certificate.evaluator_code = massed.evaluator_code
    and certificate.issued_on = massed.issued_on
left join anomalies.class_facts as class
    on class.class_code = certificate.class_code
where massed.z > cast(setting.robust_z as double precision)
