-- Every class that an enrolment names is known; a training without one has no place.
-- Severity: warn
select
    class_code,
    cast(count(*) as bigint) as trainings
from core.fct_training
where class_key = 'unassigned'
group by class_code
