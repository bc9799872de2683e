-- One row: one teacher in the last report of one institution in one year.
-- In Chinese: 一家机构在一个年度最近一次报送中的一名教师。
-- Key: year, institution_code, teacher_code
-- Citus: distributed by institution_code
-- population: college for vocational colleges and technical institutes, private for private institutions, else other | 统计范围：职业院校和技工院校为 college，民办职业培训机构为 private，其他为 other
-- is_latest_year: the latest year in which anyone of the population reported | 是否为该统计范围内有报送的最近年度
-- is_full_time: employed full time | 是否专职
-- is_dual_qualified: as the institution reports it | 机构上报是否为双师型
-- is_dual_backed: reported dual-qualified, and both certificates are there | 上报为双师型且教师资格证、职业技能证书齐全
with
last_report as (
    select institution_code, year, max(reported_on) as reported_on
    from marts.teacher_report
    group by institution_code, year
),

latest_year as (
    select population, max(year) as year
    from marts.teacher_report
    group by population
)

select
    report.year,
    report.institution_code,
    report.teacher_code,
    report.reported_on,
    report.population,
    report.year = latest_year.year as is_latest_year,
    report.prefecture,
    report.county,
    report.institution,
    report.institution_kind,
    report.is_full_time,
    report.is_dual_qualified,
    report.is_dual_backed
from marts.teacher_report as report
join last_report
    on last_report.institution_code = report.institution_code
    and last_report.year = report.year
    and last_report.reported_on = report.reported_on
join latest_year
    on latest_year.population = report.population
