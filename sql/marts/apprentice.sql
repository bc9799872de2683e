-- One row: one agreement in one month's snapshot, from the month in which it started.
-- Key: month, agreement_no
-- Citus: distributed by person_key
-- as_at: the day of the snapshot
-- is_quarter_last: the quarter's last snapshot so far
-- is_year_last: the year's last snapshot so far
-- is_latest: the snapshot as at the as-of date
-- prefecture: of the enterprise
-- institution: the institution that trains with the enterprise
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
    agreement.started_on
from core.dim_month as dim_month
join core.fct_apprenticeship as agreement
    on agreement.started_on <= dim_month.as_at
where agreement.started_on >= date '2019-01-01'
