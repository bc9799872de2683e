-- One row: one agreement in one month's snapshot, from the month in which it started.
-- In Chinese: 一份学徒协议在一个月末的情况，从开始的月份起。
-- Key: month, agreement_no
-- Citus: distributed by person_key
-- as_at: the day of the snapshot
-- is_quarter_last: the quarter's last snapshot so far
-- is_year_last: the year's last snapshot so far
-- is_latest: the snapshot as at the as-of date
-- prefecture: of the enterprise
-- institution: the institution that trains with the enterprise
-- employer: the enterprise
-- is_completed: the apprentice has finished by then; its day is the agreement's end, or the as-of date if that is earlier
-- is_terminated: broken off, as the latest record says; the files hold no day of it
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
