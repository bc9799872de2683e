-- One row: one class with many certified whose scores hardly differ, or stand just above the pass mark (P34).
-- Theory and practice are looked at one by one; either is enough.
with
setting as (
    select max(value) filter (where name = 'min_size') as min_size
    from meta.pattern_parameter
    where pattern = 'uniform_scores'
),

score as (
    select class_code, person_key, 'theory' as paper, max(theory_score) as score
    from core.fct_certificate
    where class_code is not null and theory_score is not null
    group by class_code, person_key
    union all
    select class_code, person_key, 'practice', max(practice_score)
    from core.fct_certificate
    where class_code is not null and practice_score is not null
    group by class_code, person_key
),

-- Added up as decimals: a sum of doubles depends on the order in which the rows come, and the same data make the same version.
summed as (
    select
        class_code,
        paper,
        cast(count(*) as int) as people,
        cast(sum(cast(score as decimal(9, 3))) as double precision) as total,
        cast(sum(cast(score as decimal(9, 3)) * cast(score as decimal(9, 3))) as double precision) as squares,
        cast(count(*) filter (where score >= 60 and score <= 62) as int) as just_passed
    from score
    group by class_code, paper
),

marked as (
    select
        class_code,
        paper,
        people,
        total / people as mean,
        sqrt(greatest(0, squares - total * total / people) / nullif(people - 1, 0)) as spread,
        just_passed
    from summed
),

odd as (
    select marked.*, row_number() over (partition by marked.class_code order by marked.paper desc nulls last) as place
    from marked
    cross join setting
    where
        marked.people >= setting.min_size
        and (marked.spread < 1 or 10 * marked.just_passed >= 9 * marked.people)
)

select
    'class' as subject_kind,
    odd.class_code as subject_key,
    class.institution_code,
    class.county_code,
    'class' as record_kind,
    odd.class_code as record_key,
    class.end_date as occurred_on,
    coalesce(class.net, 0) as amount,
    'open' as leaning,
    odd.paper,
    odd.people,
    cast(odd.mean as decimal(9, 1)) as mean_score,
    cast(odd.spread as decimal(9, 2)) as standard_deviation,
    odd.just_passed
from odd
left join anomalies.class_facts as class
    on class.class_code = odd.class_code
where odd.place = 1
