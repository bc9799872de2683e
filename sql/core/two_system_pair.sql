-- One row: one training that each system registered in a class of its own, so that it has two records.
-- Key: farmer_herder_key
-- Citus: distributed by person_key
-- regional_key: the record that is kept
-- farmer_herder_key: the record that is linked to it
-- days_apart: between the two completion dates, at most 7
--
-- The nearest two of a person, an occupation and a level are a pair, then the nearest two of the rest.
-- A training that both systems already have in the same class needs no partner.
with recursive
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
        regional.occupation,
        regional.skill_level,
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

-- The marks are short names for the records of one person: unlike a record's number they hold no odd sign.
in_turn as (
    select
        person_key,
        regional_key,
        farmer_herder_key,
        days_apart,
        row_number() over (
            partition by person_key
            order by days_apart, regional_key, farmer_herder_key
        ) as turn,
        concat('r', cast(dense_rank() over (partition by person_key order by regional_key) as varchar), ' ') as regional_mark,
        concat('f', cast(dense_rank() over (partition by person_key order by farmer_herder_key) as varchar), ' ') as herder_mark
    from possible
),

-- One step takes one possible pair of every person: it is a pair if both of its records are still free.
walked as (
    select
        person_key,
        turn,
        regional_key,
        farmer_herder_key,
        days_apart,
        true as is_pair,
        cast(concat(regional_mark, herder_mark) as varchar) as paired
    from in_turn
    where turn = 1

    union all

    select
        next.person_key,
        next.turn,
        next.regional_key,
        next.farmer_herder_key,
        next.days_apart,
        strpos(walked.paired, next.regional_mark) = 0 and strpos(walked.paired, next.herder_mark) = 0,
        case
            when strpos(walked.paired, next.regional_mark) = 0 and strpos(walked.paired, next.herder_mark) = 0
                then cast(concat(walked.paired, next.regional_mark, next.herder_mark) as varchar)
            else walked.paired
        end
    from walked
    join in_turn as next
        on next.person_key = walked.person_key
        and next.turn = walked.turn + 1
)

select
    person_key,
    regional_key,
    farmer_herder_key,
    cast(days_apart as int) as days_apart
from walked
where is_pair
