-- A project has one validity in the catalogue on any day; where two match, the later one counts.
-- Severity: warn
select
    earlier.project_code,
    earlier.valid_from,
    earlier.valid_to,
    later.valid_from as next_valid_from
from core.dim_project as earlier
join core.dim_project as later
    on later.project_code = earlier.project_code
    and later.valid_from > earlier.valid_from
    and (earlier.valid_to is null or later.valid_from <= earlier.valid_to)
