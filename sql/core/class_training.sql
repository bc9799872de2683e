-- One row: one person who completed one class, however many records of whichever system say so.
-- In Chinese: 一个人结业的一个班级，不论哪个系统有几条登记。
-- Key: person_key, class_code
-- Citus: distributed by person_key
-- Materialized: while building
-- kept_key: source_system/enrolment_no of the record that stands for all: regional first, then the earliest | 代表该次培训的登记（来源系统/登记编号）：全区系统优先，其次取结业最早的
-- source_system: of the kept record | 所保留登记的来源系统
-- completed_on: of the kept record | 所保留登记的结业日期
-- records: how many records say so | 此人在该班级的结业登记条数
-- is_in_both_systems: each system has a record of it | 是否两个系统都有登记
with
completed as (
    select
        record.person_key,
        record.class_code,
        record.source_system,
        record.enrolment_no,
        record.completed_on
    from staging.stg_registry as record
    cross join meta.as_of as today
    where
        record.status = 'completed'
        and record.enrolled_on <= today.as_of
        and record.completed_on <= today.as_of
),

ranked as (
    select
        person_key,
        class_code,
        source_system,
        enrolment_no,
        completed_on,
        row_number() over (
            partition by person_key, class_code
            order by
                case source_system when 'regional' then 0 else 1 end,
                completed_on,
                enrolment_no
        ) as place,
        count(*) over (partition by person_key, class_code) as records,
        count(*) filter (where source_system <> 'regional') over (
            partition by person_key, class_code
        ) as other_records
    from completed
)

select
    person_key,
    class_code,
    concat(source_system, '/', enrolment_no) as kept_key,
    source_system,
    completed_on,
    cast(records as int) as records,
    source_system = 'regional' and other_records > 0 as is_in_both_systems
from ranked
where place = 1
