-- One row: one teacher reported as dual-qualified without both certificates, on any reporting date (P05).
with
inflated as (
    select
        report.institution_code,
        report.teacher_code,
        min(cast(report.person_key as varchar)) as person_key,
        min(report.reported_on) as first_reported_on,
        max(report.reported_on) as last_reported_on,
        cast(count(*) as int) as reports,
        bool_and(report.teaching_certificate) as has_teaching_certificate,
        bool_and(report.skill_certificate) as has_skill_certificate
    from core.fct_teacher_report as report
    where
        report.dual_qualified
        and not report.is_dual_backed
    group by report.institution_code, report.teacher_code
)

select
    'person' as subject_kind,
    coalesce(inflated.person_key, concat(inflated.institution_code, '/', inflated.teacher_code)) as subject_key,
    inflated.institution_code,
    institution.county_code,
    'teacher' as record_kind,
    inflated.teacher_code as record_key,
    inflated.last_reported_on as occurred_on,
    cast(0 as decimal(18, 2)) as amount,
    'open' as leaning,
    inflated.first_reported_on,
    inflated.reports,
    inflated.has_teaching_certificate,
    inflated.has_skill_certificate
from inflated
left join core.dim_institution as institution
    on institution.institution_code = inflated.institution_code
