-- One row: one person whose ID any accepted record holds.
-- In Chinese: 任何已接收记录中有身份证号的一个人（只有代号，没有姓名和身份证号）。
-- Key: person_key
-- Citus: distributed by person_key
-- person_key: a keyed hash of the ID; the ID itself is in the vault | 人员代号，用密钥由身份证号算出的散列值；身份证号本身在个人信息库中
-- sex: from the person's last enrolment, as are the places; empty for people who were never enrolled | 性别，与户籍地、常住地一样取自最近一次登记；没有登记过的为空
-- household_county: may lie outside the region | 户籍地，可能在区外
-- has_enrolment: some enrolment counts for the person | 是否有计入的培训登记
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
