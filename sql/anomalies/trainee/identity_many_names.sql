-- One row: one record of a person who appears under two or more names (P30).
-- Names are folded before they are compared: their tokens are those of the folded name. Each registry record of such a person
-- is evidence; a certificate or an agreement only where its name stands in no registry record.
-- Leans to error where every two of the names are written nearly alike in Chinese.
with
named_registry as (
    select
        person_key,
        person_name_token as name_token,
        record_key,
        class_code,
        enrolled_on as occurred_on
    from core.enrolment
),

named_elsewhere as (
    select
        person_key,
        person_name_token as name_token,
        'certificate' as record_kind,
        certificate_key as record_key,
        class_code,
        issued_on as occurred_on
    from core.fct_certificate
    union all
    select person_key, person_name_token, 'apprentice', agreement_no, null, started_on
    from core.fct_apprenticeship
),

person_name as (
    select person_key, name_token from named_registry
    union
    select person_key, name_token from named_elsewhere
),

many as (
    select person_key, cast(count(*) as int) as names
    from person_name
    group by person_key
    having count(*) > 1
),

spelled as (
    select
        person_name.person_key,
        person_name.name_token,
        name.name,
        length(name.name) as characters
    from person_name
    join many
        on many.person_key = person_name.person_key
    join vault.name as name
        on name.name_token = person_name.name_token
),

pair as (
    select
        one.person_key,
        one.name_token as one_token,
        other.name_token as other_token,
        one.name as one_name,
        other.name as other_name,
        one.characters as one_characters,
        other.characters as other_characters,
        greatest(one.characters, other.characters) as longer
    from spelled as one
    join spelled as other
        on other.person_key = one.person_key
        and other.name_token > one.name_token
),

place as (
    select cast(n as int) as n
    from generate_series(1, 60) as numbers(n)
),

-- How many of the characters both have, wherever they stand; and how long both begin, and end, alike.
one_character as (
    select pair.person_key, pair.one_token, pair.other_token, substr(pair.one_name, place.n, 1) as character, count(*) as times
    from pair
    join place
        on place.n <= pair.one_characters
    group by pair.person_key, pair.one_token, pair.other_token, substr(pair.one_name, place.n, 1)
),

other_character as (
    select pair.person_key, pair.one_token, pair.other_token, substr(pair.other_name, place.n, 1) as character, count(*) as times
    from pair
    join place
        on place.n <= pair.other_characters
    group by pair.person_key, pair.one_token, pair.other_token, substr(pair.other_name, place.n, 1)
),

shared as (
    select one_character.person_key, one_character.one_token, one_character.other_token,
        cast(sum(least(one_character.times, other_character.times)) as int) as characters
    from one_character
    join other_character
        on other_character.person_key = one_character.person_key
        and other_character.one_token = one_character.one_token
        and other_character.other_token = one_character.other_token
        and other_character.character = one_character.character
    group by one_character.person_key, one_character.one_token, one_character.other_token
),

ends_alike as (
    select
        pair.person_key,
        pair.one_token,
        pair.other_token,
        cast(coalesce(max(place.n) filter (where left(pair.one_name, place.n) = left(pair.other_name, place.n)), 0) as int) as at_start,
        cast(coalesce(max(place.n) filter (where right(pair.one_name, place.n) = right(pair.other_name, place.n)), 0) as int) as at_end
    from pair
    join place
        on place.n <= least(pair.one_characters, pair.other_characters)
    group by pair.person_key, pair.one_token, pair.other_token
),

-- Edit distance 1: all but one character of the longer name stand in what begins or ends alike.
judged as (
    select
        pair.person_key,
        pair.one_name >= '㐀'
        and pair.other_name >= '㐀'
        and abs(pair.one_characters - pair.other_characters) <= 1
        and (
            ends_alike.at_start + ends_alike.at_end >= pair.longer - 1
            or 2 * coalesce(shared.characters, 0) >= pair.longer
        ) as is_alike
    from pair
    join ends_alike
        on ends_alike.person_key = pair.person_key
        and ends_alike.one_token = pair.one_token
        and ends_alike.other_token = pair.other_token
    left join shared
        on shared.person_key = pair.person_key
        and shared.one_token = pair.one_token
        and shared.other_token = pair.other_token
),

alike as (
    select person_key, bool_and(is_alike) as is_alike
    from judged
    group by person_key
),

evidence as (
    select person_key, 'registry' as record_kind, record_key, class_code, occurred_on
    from named_registry
    union all
    select named_elsewhere.person_key, named_elsewhere.record_kind, named_elsewhere.record_key, named_elsewhere.class_code, named_elsewhere.occurred_on
    from named_elsewhere
    left join (select distinct person_key, name_token from named_registry) as registered
        on registered.person_key = named_elsewhere.person_key
        and registered.name_token = named_elsewhere.name_token
    where registered.person_key is null
)

select
    'person' as subject_kind,
    cast(evidence.person_key as varchar) as subject_key,
    class.institution_code,
    class.county_code,
    evidence.record_kind,
    evidence.record_key,
    evidence.occurred_on,
    coalesce(record.net, 0) as amount,
    case when coalesce(alike.is_alike, false) then 'error' else 'open' end as leaning,
    evidence.class_code,
    many.names
from evidence
join many
    on many.person_key = evidence.person_key
left join alike
    on alike.person_key = evidence.person_key
left join anomalies.class_facts as class
    on class.class_code = evidence.class_code
left join anomalies.trainee_record as record
    on record.record_key = evidence.record_key
