-- One row: one paid class whose project the catalogue does not have, or not on the class's start day (P27).
-- A class that starts after the as-of date is not judged: the catalogue may have the project by then.
-- Leans to error where a validity of the project begins or ends within 31 days of the start.
with
near as (
    select
        class.class_code,
        min(greatest(
            coalesce(project.valid_from - class.start_date, 0),
            coalesce(class.start_date - project.valid_to, 0)
        )) as days
    from anomalies.class_facts as class
    join core.dim_project as project
        on project.project_code = class.project_code
    where not class.is_in_catalogue
    group by class.class_code
)

select
    'class' as subject_kind,
    class.class_code as subject_key,
    class.institution_code,
    class.county_code,
    'class' as record_kind,
    class.class_code as record_key,
    class.start_date as occurred_on,
    class.net as amount,
    case when near.days <= 31 then 'error' else 'open' end as leaning,
    class.project_code,
    class.people,
    near.days as days_from_validity
from anomalies.class_facts as class
left join near
    on near.class_code = class.class_code
where
    not class.is_in_catalogue
    and class.has_started
    and class.net > 0
