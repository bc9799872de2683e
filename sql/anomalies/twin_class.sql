-- One row: one class of the farmers' and herders' system that the regional system has under a number of its own.
-- In Chinese: 农牧民培训系统的一个班级，全区职业培训系统以另一个编号登记了同一个班级。
-- Key: class_code
-- Citus: reference table
-- Materialized: while building
-- twin_code: the regional class with which most of its people have one training | 全区系统的班级编号：本班多数人员在该班与本班的登记属于同一次培训
with
headcount as (
    select class_code, count(distinct person_key) as people
    from core.enrolment
    where source_system = 'farmer_herder' and status <> 'withdrawn'
    group by class_code
),

shared as (
    select
        herder.class_code,
        regional.class_code as twin_code,
        count(distinct herder.person_key) as people
    from core.enrolment as herder
    join core.enrolment as regional
        on regional.record_key = herder.training_key
    where
        herder.source_system = 'farmer_herder'
        and regional.source_system = 'regional'
        and regional.class_code <> herder.class_code
    group by herder.class_code, regional.class_code
)

select
    shared.class_code,
    shared.twin_code
from shared
join headcount
    on headcount.class_code = shared.class_code
where 2 * shared.people > headcount.people
