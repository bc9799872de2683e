-- Every county of a class, an institution, an enterprise or a base is one of the region's.
-- In Chinese: 班级、机构、企业和基地的县区代码都是本区的县区。
-- Severity: warn
-- To do: Correct the county codes shown here in the office's own data and send the file again.
-- To do in Chinese: 请报送单位更正这些县区代码后重新提交。
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
