-- Every institution that holds classes says how many it can train; else its use of seats is unknown.
-- Severity: warn
select
    institution,
    cast(count(*) as bigint) as open_days
from core.fct_institution_day
where seats is null
group by institution
