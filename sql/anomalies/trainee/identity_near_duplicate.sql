-- One row: one subsidised training of one of two people of the same name whose IDs differ in one digit or one swap of neighbours (P30).
-- The check digit follows from the others and is left aside. Two IDs that differ so agree in at least one of five cuts:
-- without the birthday, the sequence number, the part before them, or the places around a border of two of these.
with
paid_person as (
    select distinct person_key
    from anomalies.subsidised_training
),

named as (
    select distinct
        record.person_key,
        record.person_name_token as name_token
    from anomalies.trainee_record as record
    join paid_person
        on paid_person.person_key = record.person_key
),

shared_name as (
    select name_token
    from named
    group by name_token
    having count(*) > 1
),

-- The parts as numbers: texts of them took two and a half times as long.
numbered as (
    select
        named.person_key,
        named.name_token,
        left(person.id_number, 17) as digits,
        cast(left(person.id_number, 17) as bigint) as number
    from named
    join shared_name
        on shared_name.name_token = named.name_token
    join vault.person as person
        on person.person_key = named.person_key
),

cut as (
    select person_key, name_token, number, cast(concat('1', right(digits, 7)) as bigint) as part from numbered
    union all
    select person_key, name_token, number, cast(concat('2', left(digits, 10), right(digits, 3)) as bigint) from numbered
    union all
    select person_key, name_token, number, cast(concat('3', left(digits, 14)) as bigint) from numbered
    union all
    select person_key, name_token, number, cast(concat('4', left(digits, 9), right(digits, 6)) as bigint) from numbered
    union all
    select person_key, name_token, number, cast(concat('5', left(digits, 13), right(digits, 2)) as bigint) from numbered
),

candidate as (
    select distinct
        one.person_key as one_key,
        other.person_key as other_key,
        cast(one.number as varchar) as one_digits,
        cast(other.number as varchar) as other_digits
    from cut as one
    join cut as other
        on other.name_token = one.name_token
        and other.part = one.part
        and other.number > one.number
),

place as (
    select cast(n as int) as n
    from generate_series(1, 17) as numbers(n)
),

difference as (
    select
        candidate.one_key,
        candidate.other_key,
        min(candidate.one_digits) as one_digits,
        min(candidate.other_digits) as other_digits,
        cast(count(*) as int) as digits,
        min(place.n) as first_place,
        max(place.n) as last_place
    from candidate
    join place
        on substr(candidate.one_digits, place.n, 1) <> substr(candidate.other_digits, place.n, 1)
    group by candidate.one_key, candidate.other_key
),

near as (
    select
        one_key,
        other_key,
        digits = 2 as is_swap
    from difference
    where
        digits = 1
        or (
            digits = 2
            and last_place = first_place + 1
            and substr(one_digits, first_place, 1) = substr(other_digits, last_place, 1)
            and substr(one_digits, last_place, 1) = substr(other_digits, first_place, 1)
        )
),

member as (
    select one_key as subject, one_key as person_key, is_swap from near
    union
    select one_key, other_key, is_swap from near
)

select
    'person' as subject_kind,
    cast(member.subject as varchar) as subject_key,
    training.institution_code,
    training.county_code,
    'registry' as record_kind,
    training.record_key,
    training.start_date as occurred_on,
    training.net_subsidy as amount,
    'open' as leaning,
    training.class_code,
    cast(member.person_key as varchar) as person_key,
    member.is_swap
from member
join anomalies.subsidised_training as training
    on training.person_key = member.person_key
