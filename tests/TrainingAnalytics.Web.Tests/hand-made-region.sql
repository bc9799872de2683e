-- A small region made by hand, with the columns of the marts: what pages are tested against.
-- Statements end with a semicolon at the end of a line.
create schema core;
create schema marts;
create table core.dim_region (code varchar, name_zh varchar, name_en varchar, level varchar, prefecture_code varchar);
insert into core.dim_region values
  ('540000', '西藏自治区', 'Tibet Autonomous Region', 'region', 'unassigned'),
  ('540100', '拉萨市', 'Lhasa', 'prefecture', '540100'), ('540200', '日喀则市', 'Shigatse', 'prefecture', '540200'),
  ('540300', '昌都市', 'Qamdo', 'prefecture', '540300'), ('540400', '林芝市', 'Nyingchi', 'prefecture', '540400'),
  ('540500', '山南市', 'Shannan', 'prefecture', '540500'), ('540600', '那曲市', 'Nagqu', 'prefecture', '540600'),
  ('542500', '阿里地区', 'Ngari', 'prefecture', '542500'),
  ('540102', '城关区', 'Chengguan', 'county', '540100'), ('540202', '桑珠孜区', 'Samzhubze', 'county', '540200'),
  ('540221', '南木林县', 'Namling', 'county', '540200'),
  ('unassigned', '未分配', 'Unassigned', 'unassigned', 'unassigned');
create table core.dim_institution as select * from (values ('I1', '一号培训学校', 'School One'), ('I2', '二号培训中心', 'Centre Two')) as t(institution_code, name_zh, name_en);
create table core.dim_trainee_group as select * from (values ('rural_transfer', '农牧区转移就业劳动者', 'Rural workers in transfer'), ('registered_poor', '建档立卡贫困劳动者', 'Registered poor'), ('employee', '企业职工', 'Employees')) as t(code, name_zh, name_en);
create table core.dim_training_type as select * from (values ('employment_skills', '就业技能培训', 'Employment skills')) as t(code, name_zh, name_en);
create table core.dim_trade_family as select * from (values ('other', '其他', 'Other')) as t(code, name_zh, name_en);
create table core.dim_occupation as select * from (values ('o1', '厨师', 'Cook')) as t(occupation_code, name_zh, name_en);
create table core.dim_skill_level as select * from (values (5, '初级工', 'Junior')) as t(code, name_zh, name_en);
create table core.dim_source_system as select * from (values ('regional', '全区职业培训系统', 'Regional')) as t(code, name_zh, name_en);
create table core.dim_subsidy_kind as select * from (values ('training', '培训补贴', 'Training')) as t(code, name_zh, name_en);
create table core.dim_fund_source as select * from (values ('employment_fund', '就业补助资金', 'Employment fund')) as t(code, name_zh, name_en);
create table core.dim_institution_kind as select * from (values ('vocational_college', '职业院校', 'Vocational college'), ('private_institution', '民办职业培训机构', 'Private institution')) as t(code, name_zh, name_en);
create table core.dim_priority_group as select * from (values ('priority', '重点群体', 'Priority groups'), ('other', '其他人员', 'Other people')) as t(code, name_zh, name_en);
create table core.dim_sex as select * from (values ('female', '女', 'Female'), ('male', '男', 'Male')) as t(code, name_zh, name_en);
create table core.dim_certificate_kind as select * from (values ('skill_level', '职业技能等级证书', 'Skill level')) as t(code, name_zh, name_en);
create table core.dim_payee_kind as select * from (values ('institution', '培训机构', 'Institution')) as t(code, name_zh, name_en);
create table core.dim_base_level as select * from (values ('region', '自治区级', 'Region')) as t(code, name_zh, name_en);
create table core.dim_base_stage as select * from (values ('operating', '运营', 'Operating'), ('building', '在建', 'Being built')) as t(code, name_zh, name_en);
create table core.fct_target as
select 'trainings_completed' as metric, year, code as region_code, cast(case when code = '540000' then total else round(total * share) end as decimal(18, 4)) as value
from (values (2019, 900), (2020, 1050), (2021, 1200)) as y(year, total)
cross join (values ('540000', 1.0), ('540100', 0.22), ('540200', 0.24), ('540300', 0.2), ('540400', 0.08), ('540500', 0.12), ('540600', 0.11)) as s(code, share)
union all select 'entrepreneurship_trainings', year, '540000', 30 from (values (2019), (2020), (2021)) as y(year)
union all select 'apprentices', 2021, '540000', 40 union all select 'incubator_bases', 2021, '540000', 10
union all select 'dual_qualified_ratio', 2021, '540000', 0.5 union all select 'full_time_ratio', 2021, '540000', 0.3
union all select 'frontline_fund_ratio', year, '540000', 0.6 from (values (2019), (2020), (2021)) as y(year);
create table marts.training as
with days as (
  select cast(d as date) as completed_on, row_number() over (order by d) as n
  from generate_series(timestamp '2019-02-01', timestamp '2021-09-30', interval 1 day) as g(d)
),
events as (
  select days.*, k, cast((n * 7 + k * 3) % 100 as int) as dice
  from days cross join generate_series(1, 5) as e(k)
  where k <= case when extract(month from completed_on) in (2, 3, 4) and extract(year from completed_on) = 2020 then 1
    when extract(month from completed_on) >= 9 then 5 else 2 + extract(year from completed_on) - 2019 end
)
select completed_on, cast(extract(year from completed_on) as int) as year,
  extract(year from completed_on) || 'Q' || extract(quarter from completed_on) as quarter, strftime(completed_on, '%Y-%m') as month,
  'p' || n || '-' || (k % 4) as person_key,
  case when dice < 22 then '540100' when dice < 46 then '540200' when dice < 66 then '540300' when dice < 74 then '540400'
    when dice < 86 then '540500' when dice < 98 then '540600' else '542500' end as prefecture,
  case when dice < 22 then '540102' when dice < 36 then '540202' when dice < 46 then '540221' else 'unassigned' end as county,
  case when dice % 3 = 0 then 'I1' else 'I2' end as institution,
  case when dice % 5 < 2 then 'rural_transfer' when dice % 5 < 4 then 'registered_poor' else 'employee' end as trainee_group,
  case when dice % 33 = 0 then 'entrepreneurship' else 'employment_skills' end as training_type,
  case when dice % 3 = 0 then 'K1' else 'K2' end as class,
  case when dice % 3 = 0 then 'private_institution' else 'vocational_college' end as institution_kind, 'priority' as priority_group, case when k % 2 = 0 then 'female' else 'male' end as sex,
  'other' as trade_family, 'o1' as occupation, 5 as skill_level, 'regional' as source_system, false as merged,
  true as is_class_known, dice % 8 <> 0 as is_certified, true as is_certification_due, true as is_employment_observed, dice % 3 <> 0 as is_employed,
  false as has_integrated_content, true as is_priority_group, false as is_traditional_craft, false as is_high_risk, false as is_market_demand, false as is_confirmed_fraud, false as is_questioned
from events;
create table main.months as
select least(cast(d + interval 1 month - interval 1 day as date), date '2021-09-30') as as_at,
  cast(extract(year from d) as int) as year, extract(year from d) || 'Q' || extract(quarter from d) as quarter, strftime(d, '%Y-%m') as month,
  true as is_month_end, extract(month from d) in (3, 6, 9, 12) as is_quarter_last,
  extract(month from d) = 12 or d = timestamp '2021-09-01' as is_year_last, d = timestamp '2021-09-01' as is_latest
from generate_series(timestamp '2019-01-01', timestamp '2021-09-01', interval 1 month) as g(d);
create table marts.apprentice as
select months.*, 'a' || n as agreement_no, 'a' || n as person_key, case when n % 3 = 0 then '540100' else '540200' end as prefecture,
  'unassigned' as county, 'I1' as institution, 'o1' as occupation, 'E' || n % 4 as employer, date '2019-03-01' + cast(n * 28 as int) as started_on,
  n <= 9 as is_completed, n = 10 as is_terminated
from main.months join generate_series(1, 31) as g(n) on date '2019-03-01' + cast(n * 28 as int) <= as_at;
create table marts.incubator as
select months.*, 'b' || n as base_code, 'region' as base_level, '540100' as prefecture, '540102' as county,
  case when date '2019-01-01' + cast(n * 120 as int) <= as_at then 'operating' else 'building' end as base_stage, false as is_revoked,
  date '2019-01-01' + cast(n * 120 as int) <= as_at as is_operating, 5 as tenants, 20 as jobs
from main.months cross join generate_series(1, 8) as g(n);
create table marts.teacher as
select year, 'I1' as institution_code, 't' || n as teacher_code, cast(year || '-06-30' as date) as reported_on, year = 2021 as is_latest_year,
  case when n % 4 = 0 then 'private' else 'college' end as population, case when n % 2 = 0 then '540100' else '540200' end as prefecture,
  '540102' as county, 'I1' as institution, case when n % 4 = 0 then 'private_institution' else 'vocational_college' end as institution_kind, n % 3 = 0 as is_full_time, n % 10 < year - 2017 as is_dual_qualified, n % 10 < year - 2018 as is_dual_backed
from (values (2019), (2020), (2021)) as y(year) cross join generate_series(1, 80) as g(n);
create table marts.teacher_report as select * from marts.teacher;
create table marts.education_fund as
select 'e' || n as employer, year, '540100' as prefecture, '540102' as county, cast(100000 + n * 1000 as decimal(18, 2)) as fund_spent,
  cast(55000 + n * 900 as decimal(18, 2)) as frontline_spent, n > 10 as reaches_60_percent
from (values (2019), (2020)) as y(year) cross join generate_series(1, 20) as g(n);
create table marts.payment as
select 'z' || row_number() over () as payment_no, completed_on as paid_on, year, quarter, month, prefecture, county, institution, institution_kind, 'training' as subsidy_kind,
  'employment_fund' as fund_source, 'institution' as payee_kind, cast(1500 as decimal(18, 2)) as amount, false as is_recovery, false as is_special_account, false as is_outstanding_advance
from marts.training;
create table marts.cost as
select completed_on as day, year, quarter, month, prefecture, county, institution, institution_kind, cast(count(*) * 1500 as decimal(18, 2)) as amount,
  cast(count(*) filter (where is_certified) as bigint) as certified
from marts.training group by completed_on, year, quarter, month, prefecture, county, institution, institution_kind;
create table marts.certificate as
select completed_on as issued_on, year, quarter, month, prefecture, county, institution, 'skill_level' as certificate_kind, '5' as skill_level, occupation,
  cast(count(*) filter (where is_certified) as bigint) as certificates
from marts.training group by completed_on, year, quarter, month, prefecture, county, institution, occupation;
create table marts.seat_use as
select completed_on as day, year, quarter, month, prefecture, county, institution, institution_kind, cast(count(*) * 10 as int) as people, cast(count(*) * 25 as int) as seats
from marts.training group by completed_on, year, quarter, month, prefecture, county, institution, institution_kind;
create table meta.sample as select cast(0.015 as double) as scale, '模拟数据，不含任何真实个人；约为全区规模的 1.5%，年度人次目标按同一比例缩小' as note_zh, 'Synthetic data, no real person in it; about 1.5% of the region, and the yearly counts of the targets are scaled alike' as note_en;
