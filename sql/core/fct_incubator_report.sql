-- One row: one incubation base on one reporting date.
-- In Chinese: 一个创业孵化基地在一个报送日的情况。
-- Key: reported_on, base_code
-- Citus: reference table
-- base_level: region, prefecture or county | 基地级别：自治区级（region）、地市级（prefecture）或县级（county）
-- stage: planned, building or operating | 建设阶段：规划（planned）、在建（building）或运营（operating）
select
    report.reported_on,
    report.base_code,
    report.base_name,
    report.base_level,
    report.county_code,
    case when region.level = 'county' then region.code else 'unassigned' end as county,
    coalesce(region.prefecture_code, 'unassigned') as prefecture,
    report.recognised_on,
    report.revoked_on,
    report.stage,
    cast(report.tenants as int) as tenants,
    cast(report.jobs as int) as jobs
from staging.stg_incubator as report
cross join meta.as_of as today
left join core.dim_region as region
    on region.code = report.county_code
where report.reported_on <= today.as_of
