-- One row: one training that each system registered in a class of its own, one of the two classes not in the catalogue.
-- In Chinese: 两个系统各自登记、且其中一个班级不在目录内的一次培训。
-- Key: farmer_herder_key
-- Citus: distributed by person_key
-- Materialized: while building
-- regional_key: the training that the regional system has | 全区职业培训系统登记的培训
-- farmer_herder_key: the training that the farmers' and herders' system has | 农牧民培训系统登记的培训
-- days_apart: between the two completion dates, at most 7 | 两条登记的结业日期相差天数，不超过 7 天
--
-- Core pairs only what is in the catalogue (core.two_system_pair). The patterns give a class outside it the occupation and level
-- of the nearest validity, and must not hold one training twice against a person on such grounds.
with
concerned as (
    select distinct record.person_key
    from anomalies.trainee_record as record
    join anomalies.class_facts as class
        on class.class_code = record.class_code
    where
        record.is_completed
        and not class.is_in_catalogue
),

completed as (
    select
        record.person_key,
        record.record_key,
        record.training_key,
        record.source_system,
        record.completed_on,
        record.occupation,
        record.skill_level,
        class.is_in_catalogue
    from anomalies.trainee_record as record
    join concerned
        on concerned.person_key = record.person_key
    join anomalies.class_facts as class
        on class.class_code = record.class_code
    where record.is_completed
),

-- What both systems already have is one training without a further partner.
in_one_system as (
    select training_key
    from completed
    group by training_key
    having min(source_system) = max(source_system)
),

kept as (
    select completed.*
    from completed
    join in_one_system
        on in_one_system.training_key = completed.record_key
    where completed.occupation <> 'unassigned'
),

possible as (
    select
        regional.person_key,
        regional.record_key as regional_key,
        herder.record_key as farmer_herder_key,
        abs(regional.completed_on - herder.completed_on) as days_apart
    from kept as regional
    join kept as herder
        on herder.person_key = regional.person_key
        and herder.occupation = regional.occupation
        and herder.skill_level = regional.skill_level
    where
        regional.source_system = 'regional'
        and herder.source_system = 'farmer_herder'
        and abs(regional.completed_on - herder.completed_on) <= 7
        and not (regional.is_in_catalogue and herder.is_in_catalogue)
),

-- Each training is in one pair: of two that are the nearest to each other.
ranked as (
    select
        possible.*,
        row_number() over (partition by regional_key order by days_apart, farmer_herder_key) as place_for_regional,
        row_number() over (partition by farmer_herder_key order by days_apart, regional_key) as place_for_herder
    from possible
)

select
    person_key,
    regional_key,
    farmer_herder_key,
    cast(days_apart as int) as days_apart
from ranked
where
    place_for_regional = 1
    and place_for_herder = 1
