-- Every county of a class, an institution, an enterprise or a base is one of the region's.
-- Severity: warn
with
placed as (
    select 'class' as named_by, county_code, county from core.dim_class where class_code <> 'unassigned'
    union all
    select 'institution', county_code, county from core.dim_institution where institution_code <> 'unassigned'
    union all
    select 'apprentice', county_code, county from core.fct_apprenticeship
    union all
    select 'incubator', county_code, county from core.fct_incubator_report
    union all
    select 'education_fund', county_code, county from core.fct_education_fund
)

select
    named_by,
    county_code,
    cast(count(*) as bigint) as records
from placed
where county = 'unassigned'
group by named_by, county_code
