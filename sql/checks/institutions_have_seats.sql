-- Every institution that holds classes says how many it can train; else its use of seats is unknown.
-- In Chinese: 每家开班的机构都报了可容纳人数；没有报的，容量利用率算不出来。
-- Severity: warn
-- To do: Ask the institution for its seats and send the institution extract again.
-- To do in Chinese: 向机构核实可容纳人数，补填后重新提交培训机构数据。
select
    institution,
    cast(count(*) as bigint) as open_days
from core.fct_institution_day
where seats is null
group by institution
