-- One row: one measure of one institution, beside those of its peers of the same kind (P34).
-- It ranks institutions and makes no finding. A part of the score is how far the measure lies on the bad side of the peers'
-- median, in robust deviations above the threshold's; the parts add up to the score.
with
setting as (
    select
        max(value) filter (where name = 'robust_z') as robust_z,
        max(value) filter (where name = 'min_measures') as min_measures,
        max(value) filter (where name = 'min_trainings') as min_trainings
    from meta.pattern_parameter
    where pattern = 'institution_outlier'
),

training as (
    select
        training.institution,
        training.training_key,
        training.person_key,
        training.class_code,
        training.completed_on,
        training.is_certified,
        training.certified_on,
        training.is_employment_observed,
        training.is_employed,
        training.attended_hours,
        class.planned_hours,
        class.sessions
    from core.fct_training as training
    join anomalies.class_facts as class
        on class.class_code = training.class_code
    where
        training.is_completed
        and training.institution <> 'unassigned'
),

attended as (
    select
        training.institution,
        training.training_key,
        case
            when training.attended_hours is not null
                then least(1, training.attended_hours / nullif(training.planned_hours, 0))
            when training.sessions > 0
                then least(1, cast(coalesce(attendance.sessions_inside, 0) as double precision) / nullif(training.sessions, 0))
        end as share
    from training
    left join anomalies.class_attendance as attendance
        on attendance.person_key = training.person_key
        and attendance.class_code = training.class_code
),

-- Added up as decimals: a sum of doubles depends on the order in which the rows come, and the same data make the same version.
attendance_mean as (
    select institution, cast(sum(cast(share as decimal(18, 9))) as double precision) / count(*) as value
    from attended
    where share is not null
    group by institution
),

outcome as (
    select
        training.institution,
        cast(count(*) as int) as trainings,
        cast(count(*) filter (where training.is_certified) as double precision) as certified,
        cast(count(*) filter (
            where training.is_certified or today.as_of - training.completed_on >= 90
        ) as double precision) as certification_due,
        percentile_cont(0.5) within group (
            order by cast(training.certified_on - training.completed_on as double precision)
        ) filter (where training.is_certified) as days_to_certificate,
        cast(count(*) filter (where training.is_employed) as double precision) as employed,
        cast(count(*) filter (where training.is_employment_observed) as double precision) as employment_due
    from training
    cross join meta.as_of as today
    group by training.institution
),

cost as (
    select class.institution, cast(sum(payment.net) as double precision) as net
    from anomalies.net_payment as payment
    join anomalies.class_facts as class
        on class.class_code = payment.class_code
    where payment.subsidy_kind in ('training', 'integrated_content')
    group by class.institution
),

large as (
    select
        outcome.*,
        institution.institution_kind,
        institution.county_code,
        cost.net,
        attendance_mean.value as attendance
    from outcome
    cross join setting
    join core.dim_institution as institution
        on institution.institution_code = outcome.institution
    left join cost
        on cost.institution = outcome.institution
    left join attendance_mean
        on attendance_mean.institution = outcome.institution
    where outcome.trainings >= setting.min_trainings
),

-- Turned so that more is worse.
measured as (
    select institution, institution_kind, county_code, trainings, 'certification_rate' as measure, -1 as direction,
        certified / nullif(certification_due, 0) as value
    from large
    union all
    select institution, institution_kind, county_code, trainings, 'attendance', -1, attendance from large
    union all
    select institution, institution_kind, county_code, trainings, 'days_to_certificate', 1, days_to_certificate from large
    union all
    select institution, institution_kind, county_code, trainings, 'cost_per_certificate', 1, net / nullif(certified, 0) from large
    union all
    select institution, institution_kind, county_code, trainings, 'employment_rate', -1, employed / nullif(employment_due, 0) from large
),

median as (
    select
        institution_kind,
        measure,
        percentile_cont(0.5) within group (order by value) as middle,
        cast(count(*) as int) as peers
    from measured
    where value is not null
    group by institution_kind, measure
),

deviation as (
    select
        measured.institution_kind,
        measured.measure,
        1.4826 * percentile_cont(0.5) within group (order by abs(measured.value - median.middle)) as spread
    from measured
    join median
        on median.institution_kind = measured.institution_kind
        and median.measure = measured.measure
    where measured.value is not null
    group by measured.institution_kind, measured.measure
),

placed as (
    select
        measured.*,
        median.middle,
        median.peers,
        deviation.spread,
        measured.direction * (measured.value - median.middle) / nullif(deviation.spread, 0) as z
    from measured
    join median
        on median.institution_kind = measured.institution_kind
        and median.measure = measured.measure
    join deviation
        on deviation.institution_kind = measured.institution_kind
        and deviation.measure = measured.measure
    where measured.value is not null
),

part as (
    select
        placed.*,
        setting.min_measures,
        coalesce(placed.z > cast(setting.robust_z as double precision), false) as is_far,
        case
            when placed.z > cast(setting.robust_z as double precision) then cast(least(placed.z, 1000) as decimal(18, 2))
            else cast(0 as decimal(18, 2))
        end as part
    from placed
    cross join setting
)

select
    part.institution as institution_code,
    part.institution_kind,
    part.county_code,
    part.trainings,
    part.measure,
    part.value,
    part.middle as median_of_peers,
    part.spread as deviation_of_peers,
    part.peers,
    cast(part.z as double precision) as robust_z,
    part.is_far,
    part.part,
    cast(sum(part.part) over (partition by part.institution) as decimal(18, 2)) as score,
    cast(count(*) filter (where part.is_far) over (partition by part.institution) as int) as far_measures,
    count(*) filter (where part.is_far) over (partition by part.institution) >= part.min_measures as is_outlier
from part
