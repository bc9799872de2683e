-- One row: one of two classes within a year whose people are nearly the same (P34).
-- People who did not withdraw; what both systems know of one training is not copied. Leans to error where the later class is
-- the next level of the same occupation.
with
setting as (
    select
        max(value) filter (where name = 'min_jaccard') as min_jaccard,
        max(value) filter (where name = 'min_size') as min_size
    from meta.pattern_parameter
    where pattern = 'copied_roster'
),

-- Completed records of one class are one training; a record that was never completed is none beside them.
member as (
    select
        enrolment.class_code,
        enrolment.person_key,
        coalesce(
            min(enrolment.training_key) filter (where enrolment.is_completed),
            min(enrolment.training_key)
        ) as training_key
    from core.enrolment as enrolment
    join anomalies.class_facts as class
        on class.class_code = enrolment.class_code
    cross join setting
    where
        enrolment.status <> 'withdrawn'
        and class.people >= setting.min_size
        and class.has_started
    group by enrolment.class_code, enrolment.person_key
),

in_several as (
    select person_key
    from member
    group by person_key
    having count(*) > 1
),

again as (
    select
        member.class_code,
        member.person_key,
        coalesce(of_both.regional_key, member.training_key) as training_key
    from member
    join in_several
        on in_several.person_key = member.person_key
    left join anomalies.uncatalogued_pair as of_both
        on of_both.farmer_herder_key = member.training_key
),

pair as (
    select
        one.class_code as one_class,
        other.class_code as other_class,
        cast(count(*) as int) as shared
    from again as one
    join again as other
        on other.person_key = one.person_key
        and other.class_code > one.class_code
        and other.training_key <> one.training_key
    group by one.class_code, other.class_code
),

alike as (
    select
        pair.one_class,
        pair.other_class,
        pair.shared,
        one.people + other.people - pair.shared as of_both,
        case
            when one.start_date < other.start_date
                then other.occupation = one.occupation and other.skill_level = next_of_one.next_level
            else one.occupation = other.occupation and one.skill_level = next_of_other.next_level
        end as is_next_level
    from pair
    cross join setting
    join anomalies.class_facts as one
        on one.class_code = pair.one_class
    join anomalies.class_facts as other
        on other.class_code = pair.other_class
    left join (
        select '0' as level, '5' as next_level
        union all select '5', '4'
        union all select '4', '3'
        union all select '3', '2'
        union all select '2', '1'
    ) as next_of_one
        on next_of_one.level = one.skill_level
    left join (
        select '0' as level, '5' as next_level
        union all select '5', '4'
        union all select '4', '3'
        union all select '3', '2'
        union all select '2', '1'
    ) as next_of_other
        on next_of_other.level = other.skill_level
    where
        one.start_date <> other.start_date
        and greatest(one.start_date, other.start_date) <= cast(least(one.start_date, other.start_date) + interval '1 year' as date)
        and pair.shared >= setting.min_jaccard * (one.people + other.people - pair.shared)
),

evidence as (
    select one_class as class_code, other_class, one_class as first_class, shared, of_both, is_next_level from alike
    union all
    select other_class, one_class, one_class, shared, of_both, is_next_level from alike
)

select
    'class' as subject_kind,
    evidence.first_class as subject_key,
    class.institution_code,
    class.county_code,
    'class' as record_kind,
    evidence.class_code as record_key,
    class.start_date as occurred_on,
    class.net as amount,
    case when coalesce(evidence.is_next_level, false) then 'error' else 'open' end as leaning,
    evidence.other_class,
    evidence.shared,
    evidence.of_both,
    class.occupation
from evidence
join anomalies.class_facts as class
    on class.class_code = evidence.class_code
