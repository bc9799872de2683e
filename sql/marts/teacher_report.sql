-- One row: one teacher in one report of one institution.
-- In Chinese: 一家机构在一个报送日报送的一名教师。
-- Key: reported_on, institution_code, teacher_code
-- Citus: distributed by institution_code
-- population: college for vocational colleges and technical institutes, private for private institutions, else other | 统计范围：职业院校和技工院校为 college，民办职业培训机构为 private，其他为 other
-- is_full_time: employed full time | 是否专职
-- is_dual_qualified: as the institution reports it | 机构上报是否为双师型
-- is_dual_backed: reported dual-qualified, and both certificates are there | 上报为双师型且教师资格证、职业技能证书齐全
select
    cast(extract(year from report.reported_on) as int) as year,
    report.institution_code,
    report.teacher_code,
    report.reported_on,
    case
        when report.institution_kind in ('vocational_college', 'technical_institute') then 'college'
        when report.institution_kind = 'private_institution' then 'private'
        else 'other'
    end as population,
    report.prefecture,
    report.county,
    report.institution,
    report.institution_kind,
    report.employment = 'full_time' as is_full_time,
    report.dual_qualified as is_dual_qualified,
    report.is_dual_backed
from core.fct_teacher_report as report
