-- One row: one base in one month's snapshot, as its latest report by then has it.
-- In Chinese: 一个基地在一个月末的情况，以当时最近一次报送为准。
-- Key: month, base_code
-- Citus: reference table
-- as_at: the day of the snapshot | 统计时点：月末或数据截至日
-- is_quarter_last: the quarter's last snapshot so far | 是否为本季度目前最后一个统计时点
-- is_year_last: the year's last snapshot so far | 是否为本年度目前最后一个统计时点
-- is_latest: the snapshot as at the as-of date | 是否为最新统计时点（数据截至日）
-- base_level: of the region, a prefecture or a county | 基地级别：自治区级、地市级或县级
-- base_stage: planned, building or operating | 建设阶段：规划（planned）、在建（building）或运营（operating）
-- is_revoked: no longer a base on the day of the snapshot | 到统计时点是否已撤销
-- is_operating: recognised, not revoked and operating on the day of the snapshot | 到统计时点是否已认定、未撤销且处于运营阶段
with
latest_report as (
    select distinct on (dim_month.month, report.base_code)
        dim_month.as_at,
        dim_month.year,
        dim_month.quarter,
        dim_month.month,
        dim_month.is_month_end,
        dim_month.is_quarter_last,
        dim_month.is_year_last,
        dim_month.is_latest,
        report.base_code,
        report.base_level,
        report.prefecture,
        report.county,
        report.recognised_on,
        report.revoked_on,
        report.stage,
        report.tenants,
        report.jobs
    from core.dim_month as dim_month
    join core.fct_incubator_report as report
        on report.reported_on <= dim_month.as_at
    order by dim_month.month, report.base_code, report.reported_on desc nulls last
)

select
    as_at,
    year,
    quarter,
    month,
    is_month_end,
    is_quarter_last,
    is_year_last,
    is_latest,
    base_code,
    base_level,
    prefecture,
    county,
    stage as base_stage,
    coalesce(revoked_on <= as_at, false) as is_revoked,
    coalesce(
        stage = 'operating' and recognised_on <= as_at and (revoked_on is null or revoked_on > as_at), false
    ) as is_operating,
    tenants,
    jobs
from latest_report
