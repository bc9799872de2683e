-- Every class that an enrolment names is known; a training without one has no place.
-- In Chinese: 登记中的每个班级编号都在班级数据中；没有班级的培训就没有地区。
-- Severity: warn
-- To do: Send the missing classes with the class extract, or correct the class number in the enrolments and send them again.
-- To do in Chinese: 补报缺少的班级，或更正登记中的班级编号后重新提交。
select
    class_code,
    cast(count(*) as bigint) as trainings
from core.fct_training
where class_key = 'unassigned'
group by class_code
