-- One row: one institution with a month or several whose completions stand far above its other months (P34).
-- Its months go from the first with completions to the last, those without any counted; the month itself is left out of the
-- median and of the median deviation. The first such month is shown, with the money of all. Leans to error where in each of them
-- more than half of the county's institutions, two at least, surge.
with
setting as (
    select
        max(value) filter (where name = 'robust_z') as robust_z,
        max(value) filter (where name = 'min_months') as min_months,
        max(value) filter (where name = 'min_people') as min_people
    from meta.pattern_parameter
    where pattern = 'surge'
),

completion as (
    select
        training.institution,
        cast(extract(year from training.completed_on) as int) * 12 + cast(extract(month from training.completed_on) as int) - 1 as month_no,
        cast(count(*) as int) as people,
        min(training.completed_on) as first_day,
        cast(sum(training.paid - training.recovered) as decimal(18, 2)) as net
    from core.fct_training as training
    where
        training.is_completed
        and training.institution <> 'unassigned'
    group by
        training.institution,
        cast(extract(year from training.completed_on) as int) * 12 + cast(extract(month from training.completed_on) as int) - 1
),

span as (
    select institution, min(month_no) as first_month, max(month_no) as last_month, max(people) as most
    from completion
    group by institution
),

month as (
    select
        span.institution,
        span.first_month + cast(numbers.n as int) as month_no,
        coalesce(completion.people, 0) as people
    from span
    cross join setting
    join generate_series(0, 600) as numbers(n)
        on numbers.n <= span.last_month - span.first_month
    left join completion
        on completion.institution = span.institution
        and completion.month_no = span.first_month + cast(numbers.n as int)
    where
        span.last_month - span.first_month + 1 >= setting.min_months
        and span.most >= setting.min_people
),

high as (
    select month.*
    from month
    cross join setting
    where month.people >= setting.min_people
),

median as (
    select
        high.institution,
        high.month_no,
        high.people,
        percentile_cont(0.5) within group (order by cast(other.people as double precision)) as middle,
        cast(count(*) as int) + 1 as months
    from high
    join month as other
        on other.institution = high.institution
        and other.month_no <> high.month_no
    group by high.institution, high.month_no, high.people
),

deviation as (
    select
        median.institution,
        median.month_no,
        percentile_cont(0.5) within group (order by abs(cast(other.people as double precision) - median.middle)) as middle
    from median
    join month as other
        on other.institution = median.institution
        and other.month_no <> median.month_no
    group by median.institution, median.month_no
),

surging as (
    select
        median.institution,
        median.month_no,
        median.people,
        median.middle,
        median.months,
        (median.people - median.middle) / nullif(greatest(1.4826 * deviation.middle, 1), 0) as z
    from median
    cross join setting
    join deviation
        on deviation.institution = median.institution
        and deviation.month_no = median.month_no
    where
        (median.people - median.middle) / nullif(greatest(1.4826 * deviation.middle, 1), 0)
        > cast(setting.robust_z as double precision)
),

of_county as (
    select institution.county_code, cast(count(*) as int) as institutions
    from span
    join core.dim_institution as institution
        on institution.institution_code = span.institution
    group by institution.county_code
),

surging_in_county as (
    select institution.county_code, surging.month_no, cast(count(*) as int) as institutions
    from surging
    join core.dim_institution as institution
        on institution.institution_code = surging.institution
    group by institution.county_code, surging.month_no
),

surging_month as (
    select
        surging.institution,
        surging.month_no,
        concat(
            cast(cast((surging.month_no - mod(surging.month_no, 12)) / 12 as int) as varchar),
            '-',
            lpad(cast(mod(surging.month_no, 12) + 1 as varchar), 2, '0')
        ) as month,
        surging.people,
        surging.middle,
        surging.months,
        surging.z,
        completion.first_day,
        completion.net,
        surging_in_county.institutions > 1
            and 2 * surging_in_county.institutions > of_county.institutions as is_of_county
    from surging
    join completion
        on completion.institution = surging.institution
        and completion.month_no = surging.month_no
    join core.dim_institution as institution
        on institution.institution_code = surging.institution
    join of_county
        on of_county.county_code = institution.county_code
    join surging_in_county
        on surging_in_county.county_code = institution.county_code
        and surging_in_county.month_no = surging.month_no
),

-- An institution is one record: two rows of it would lose the money of one.
of_institution as (
    select
        institution,
        min(month_no) as first_month,
        string_agg(month, ', ' order by month) as surging_months,
        cast(sum(net) as decimal(18, 2)) as net,
        bool_and(is_of_county) as is_of_county
    from surging_month
    group by institution
)

select
    'institution' as subject_kind,
    shown.institution as subject_key,
    shown.institution as institution_code,
    institution.county_code,
    'institution' as record_kind,
    shown.institution as record_key,
    shown.first_day as occurred_on,
    of_institution.net as amount,
    case when of_institution.is_of_county then 'error' else 'open' end as leaning,
    shown.month,
    shown.people,
    cast(shown.middle as decimal(18, 1)) as median_of_others,
    shown.months,
    cast(shown.z as decimal(18, 1)) as robust_z,
    of_institution.surging_months
from of_institution
join surging_month as shown
    on shown.institution = of_institution.institution
    and shown.month_no = of_institution.first_month
join core.dim_institution as institution
    on institution.institution_code = shown.institution
