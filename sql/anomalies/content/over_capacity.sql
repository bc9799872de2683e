-- One row: one institution on the day on which most people above its seats were in its running classes (P34).
with
setting as (
    select max(value) filter (where name = 'ratio') as ratio
    from meta.pattern_parameter
    where pattern = 'over_capacity'
),

crowded as (
    select
        crowd.institution,
        crowd.day,
        crowd.people,
        crowd.seats,
        count(*) over (partition by crowd.institution) as days,
        row_number() over (partition by crowd.institution order by crowd.people desc nulls last, crowd.day) as place
    from core.fct_institution_day as crowd
    cross join setting
    where crowd.people > setting.ratio * crowd.seats
)

select
    'institution' as subject_kind,
    crowded.institution as subject_key,
    crowded.institution as institution_code,
    institution.county_code,
    'institution' as record_kind,
    crowded.institution as record_key,
    crowded.day as occurred_on,
    cast(0 as decimal(18, 2)) as amount,
    case when crowded.people > 2 * crowded.seats then 'fraud' else 'open' end as leaning,
    crowded.people,
    crowded.seats,
    cast(crowded.days as int) as days
from crowded
join core.dim_institution as institution
    on institution.institution_code = crowded.institution
where crowded.place = 1
