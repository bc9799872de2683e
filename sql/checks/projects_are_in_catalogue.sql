-- Every class's project is in the catalogue on the class's start day (P27).
-- In Chinese: 每个班级的培训项目在开班当日都在目录中（P27）。
-- Severity: warn
-- To do: See whether the project was published: add it to the catalogue, or ask why the class was held. Its subsidy may not be due.
-- To do in Chinese: 核对项目当时是否已公布：已公布的补入目录，未公布的查明为何开班；这类班级的补贴可能不应支付。
select
    project_code,
    cast(count(*) as bigint) as classes,
    min(start_date) as first_start,
    max(start_date) as last_start
from core.dim_class
where
    not is_in_catalogue
    and class_code <> 'unassigned'
group by project_code
