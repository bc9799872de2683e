-- One row: one training that each system registered in a class of its own, so that it has two records.
-- In Chinese: 两个系统各自登记、因而有两条登记的一次培训。
-- Key: farmer_herder_key
-- Citus: distributed by person_key
-- regional_key: the record that is kept | 保留的登记（全区职业培训系统）
-- farmer_herder_key: the record that is linked to it | 合并到它的登记（农牧民培训系统）
-- days_apart: between the two completion dates, at most 7 | 两条登记的结业日期相差天数，不超过 7 天
--
-- The nearest two records of a person are a pair, then the nearest two of the rest. One step takes
-- every person's next candidate: it is a pair if both of its records are still free.
with recursive
walked as (
    select
        person_key,
        turn,
        regional_key,
        farmer_herder_key,
        days_apart,
        true as is_pair,
        cast(concat(regional_mark, farmer_herder_mark) as varchar) as paired
    from core.two_system_candidate
    where turn = 1

    union all

    select
        candidate.person_key,
        candidate.turn,
        candidate.regional_key,
        candidate.farmer_herder_key,
        candidate.days_apart,
        strpos(walked.paired, candidate.regional_mark) = 0
            and strpos(walked.paired, candidate.farmer_herder_mark) = 0,
        case
            when
                strpos(walked.paired, candidate.regional_mark) = 0
                and strpos(walked.paired, candidate.farmer_herder_mark) = 0
                then cast(concat(walked.paired, candidate.regional_mark, candidate.farmer_herder_mark) as varchar)
            else walked.paired
        end
    from walked
    join core.two_system_candidate as candidate
        on candidate.person_key = walked.person_key
        and candidate.turn = walked.turn + 1
)

select
    person_key,
    regional_key,
    farmer_herder_key,
    days_apart
from walked
where is_pair
