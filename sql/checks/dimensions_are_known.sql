-- Every code that the marts are grouped by is a member of its dimension.
-- In Chinese: 汇总所用的每个代码都在对应的代码表中。
-- Severity: error
with
used as (
    select 'prefecture' as dimension, prefecture as code from marts.training
    union
    select 'county', county from marts.training
    union
    select 'institution', institution from marts.training
    union
    select 'occupation', occupation from marts.training
    union
    select 'skill_level', skill_level from marts.training
    union
    select 'prefecture', prefecture from marts.payment
    union
    select 'county', county from marts.payment
    union
    select 'institution', institution from marts.payment
    union
    select 'prefecture', prefecture from marts.apprentice
    union
    select 'institution', institution from marts.apprentice
    union
    select 'occupation', occupation from marts.apprentice
    union
    select 'prefecture', prefecture from marts.teacher
    union
    select 'institution', institution from marts.seat_use
),

members as (
    select 'prefecture' as dimension, code from core.dim_region where level in ('prefecture', 'unassigned')
    union all
    select 'county', code from core.dim_region where level in ('county', 'unassigned')
    union all
    select 'institution', institution_code from core.dim_institution
    union all
    select 'occupation', occupation_code from core.dim_occupation
    union all
    select 'skill_level', code from core.dim_skill_level
)

select used.dimension, used.code
from used
left join members
    on members.dimension = used.dimension
    and members.code = used.code
where members.code is null
