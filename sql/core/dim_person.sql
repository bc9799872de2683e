-- One row: one person whose ID any accepted record holds.
-- In Chinese: 任何已接收记录中有身份证号的一个人（只有代号，没有姓名和身份证号）。
-- Key: person_key
-- Citus: distributed by person_key
-- person_key: a keyed hash of the ID; the ID itself is in the vault
-- sex: from the person's last enrolment, as are the places; empty for people who were never enrolled
-- household_county: may lie outside the region
-- has_enrolment: some enrolment counts for the person
with
-- Once over all of them: a union of each with the next keeps as many sets of people in memory.
mentioned as (
    select distinct person_key
    from (
        select person_key from core.enrolment
        union all
        select person_key from core.fct_attendance
        union all
        select person_key from core.fct_certificate
        union all
        select person_key from core.fct_apprenticeship
        union all
        select person_key from staging.stg_social_insurance
        union all
        select person_key from core.fct_payment where person_key is not null
        union all
        select person_key from core.fct_teacher_report where person_key is not null
    ) as records
),

last_enrolment as (
    select distinct on (person_key)
        person_key,
        sex,
        household_county,
        residence_county
    from core.enrolment
    order by person_key, enrolled_on desc nulls last, record_key
)

select
    mentioned.person_key,
    last_enrolment.sex,
    last_enrolment.household_county,
    last_enrolment.residence_county,
    last_enrolment.person_key is not null as has_enrolment
from mentioned
left join last_enrolment
    on last_enrolment.person_key = mentioned.person_key
