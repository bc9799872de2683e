-- One row: one teacher of one institution on one reporting date.
-- In Chinese: 一家机构的一名教师在一个报送日的情况。
-- Key: reported_on, teacher_code, institution_code
-- Citus: distributed by institution_code
-- teacher_key: a member of dim_teacher | 机构编码/教师编号，对应教师表 dim_teacher
-- institution: a member of dim_institution | 机构编码，以机构表 dim_institution 为准，查不到的为 unassigned（未知）
-- person_key: empty where the report has no ID | 人员代号，教师名册中没有身份证号的为空
-- dual_qualified: as the institution reports it | 机构上报是否为双师型
-- is_dual_backed: reported dual-qualified, and both certificates are there | 上报为双师型且教师资格证、职业技能证书齐全
select
    report.reported_on,
    report.teacher_code,
    report.institution_code,
    concat(report.institution_code, '/', report.teacher_code) as teacher_key,
    institution.institution_code as institution,
    institution.institution_kind,
    institution.county,
    institution.prefecture,
    report.person_key,
    report.employment,
    report.teaching_certificate,
    report.skill_certificate,
    report.dual_qualified,
    report.dual_qualified and report.teaching_certificate and report.skill_certificate as is_dual_backed
from staging.stg_teacher as report
cross join meta.as_of as today
left join core.dim_institution as known
    on known.institution_code = report.institution_code
join core.dim_institution as institution
    on institution.institution_code = coalesce(known.institution_code, 'unassigned')
where report.reported_on <= today.as_of
