-- One row: one agreement in one month's snapshot, from the month in which it started.
-- In Chinese: 一份学徒协议在一个月末的情况，从开始的月份起。
-- Key: month, agreement_no
-- Citus: distributed by person_key
-- as_at: the day of the snapshot | 统计时点：月末或数据截至日
-- is_quarter_last: the quarter's last snapshot so far | 是否为本季度目前最后一个统计时点
-- is_year_last: the year's last snapshot so far | 是否为本年度目前最后一个统计时点
-- is_latest: the snapshot as at the as-of date | 是否为最新统计时点（数据截至日）
-- prefecture: of the enterprise | 企业所在地市
-- institution: the institution that trains with the enterprise | 与企业合作培养的机构
-- employer: the enterprise | 培养学徒的企业
-- is_completed: the apprentice has finished by then; its day is the agreement's end, or the as-of date if that is earlier | 到统计时点是否已出师；出师日期取协议结束日期，结束日期晚于数据截至日的取数据截至日
-- is_terminated: broken off, as the latest record says; the files hold no day of it | 是否终止，以最新记录为准；来源文件没有终止日期
select
    dim_month.as_at,
    dim_month.year,
    dim_month.quarter,
    dim_month.month,
    dim_month.is_month_end,
    dim_month.is_quarter_last,
    dim_month.is_year_last,
    dim_month.is_latest,
    agreement.agreement_no,
    agreement.person_key,
    agreement.prefecture,
    agreement.county,
    agreement.institution,
    agreement.occupation,
    agreement.employer,
    agreement.started_on,
    agreement.status = 'completed' and least(agreement.ends_on, today.as_of) <= dim_month.as_at as is_completed,
    agreement.status = 'terminated' as is_terminated
from core.dim_month as dim_month
cross join meta.as_of as today
join core.fct_apprenticeship as agreement
    on agreement.started_on <= dim_month.as_at
where agreement.started_on >= date '2019-01-01'
