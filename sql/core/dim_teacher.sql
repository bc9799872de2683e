-- One row: one teacher of one institution as last reported, or the unassigned one.
-- In Chinese: 一家机构的一名教师，以最近一次报送为准；另有“未知”一行。
-- Key: teacher_key
-- Citus: reference table
-- teacher_key: institution_code/teacher_code, because institutions number their own teachers | 机构编码/教师编号，因教师编号由各机构自行编定
-- person_key: empty where the report has no ID | 人员代号，教师名册中没有身份证号的为空
-- teacher_name_token: to compare only; the name is in the vault | 教师姓名的代号，只用于比对，姓名在个人信息库中
-- last_reported_on: the day of the report | 最近一次报送的统计日期
with
latest as (
    select distinct on (report.institution_code, report.teacher_code)
        report.institution_code,
        report.teacher_code,
        report.person_key,
        report.teacher_name_token,
        report.employment,
        report.dual_qualified,
        report.reported_on
    from staging.stg_teacher as report
    cross join meta.as_of as today
    where report.reported_on <= today.as_of
    order by report.institution_code, report.teacher_code, report.reported_on desc nulls last
)

select
    concat(latest.institution_code, '/', latest.teacher_code) as teacher_key,
    latest.teacher_code,
    latest.institution_code,
    coalesce(institution.institution_code, 'unassigned') as institution,
    latest.person_key,
    latest.teacher_name_token,
    latest.employment,
    latest.dual_qualified,
    latest.reported_on as last_reported_on
from latest
left join core.dim_institution as institution
    on institution.institution_code = latest.institution_code

union all

select 'unassigned', 'unassigned', null, 'unassigned', null, null, null, null, null
