-- Every class's project is in the catalogue on the class's start day (P27).
-- Severity: warn
select
    project_code,
    cast(count(*) as bigint) as classes,
    min(start_date) as first_start,
    max(start_date) as last_start
from core.dim_class
where
    not is_in_catalogue
    and class_code <> 'unassigned'
group by project_code
