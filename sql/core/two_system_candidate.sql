-- One row: two records of one person that may be one training, each of another system.
-- In Chinese: 同一个人在两个系统中可能是同一次培训的两条登记。
-- Key: person_key, turn
-- Citus: distributed by person_key
-- Materialized: while building
-- regional_key: the record of the regional system | 全区职业培训系统的登记
-- farmer_herder_key: the record of the farmers' and herders' system | 农牧民培训系统的登记
-- days_apart: between the two completion dates, at most 7 | 两条登记的结业日期相差天数，不超过 7 天
-- turn: the person's nearest two records first | 配对次序：此人结业日期最接近的两条登记排在最前
-- regional_mark: a short name of the regional record among the person's; it holds no odd sign, as a number may | 全区系统登记的短代号，在此人的登记中唯一；不含登记编号中可能出现的特殊字符
-- farmer_herder_mark: likewise of the other record | 农牧民系统登记的短代号，编法相同
--
-- The occupation and level are those of the project on the class's start day. A training that both
-- systems already have in the same class needs no partner.
with
known as (
    select
        training.person_key,
        training.kept_key,
        training.source_system,
        training.completed_on,
        class.occupation,
        class.skill_level
    from core.class_training as training
    join core.dim_class as class
        on class.class_code = training.class_code
    where
        class.is_in_catalogue
        and not training.is_in_both_systems
),

possible as (
    select
        regional.person_key,
        regional.kept_key as regional_key,
        herder.kept_key as farmer_herder_key,
        abs(regional.completed_on - herder.completed_on) as days_apart
    from known as regional
    join known as herder
        on herder.person_key = regional.person_key
        and herder.occupation = regional.occupation
        and herder.skill_level = regional.skill_level
    where
        regional.source_system = 'regional'
        and herder.source_system = 'farmer_herder'
        and abs(regional.completed_on - herder.completed_on) <= 7
),

numbered as (
    select
        possible.*,
        row_number() over (
            partition by person_key
            order by days_apart, regional_key, farmer_herder_key
        ) as turn,
        dense_rank() over (partition by person_key order by regional_key) as regional_no,
        dense_rank() over (partition by person_key order by farmer_herder_key) as herder_no
    from possible
)

select
    person_key,
    regional_key,
    farmer_herder_key,
    cast(days_apart as int) as days_apart,
    cast(turn as int) as turn,
    cast(concat('r', cast(regional_no as varchar), ' ') as varchar) as regional_mark,
    cast(concat('f', cast(herder_no as varchar), ' ') as varchar) as farmer_herder_mark
from numbered
