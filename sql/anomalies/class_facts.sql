-- One row: one known class, with its people, its money and its check-ins counted once for all patterns.
-- In Chinese: 一个已知班级，其人员、资金和签到各计一次，供各规则使用。
-- Key: class_code
-- Citus: reference table
-- institution_kind: empty where the institution is unknown | 机构类型，机构不明的为空
-- occupation: of the project on the start day, else of the validity nearest to it | 开班当日培训项目的职业（工种），当日不在目录内的取最接近的一段有效期
-- standard_amount: of the project on the start day; empty outside the catalogue | 开班当日培训项目的补贴标准（元），不在目录内的为空
-- people: distinct people whose enrolment counts and was not withdrawn | 登记已计入且未退训的不同人员数
-- net: what was paid for the class and its people, less what was taken back | 为该班级及其学员支付、扣除追回后的金额
-- net_advance: of that, the advances | 其中的预拨资金
-- days: with check-ins between its start and its end | 班期内（开班至结班）有签到的天数
-- sessions: with check-ins between its start and its end | 班期内（开班至结班）有签到的场次数
-- teacher: the person who leads it, else the number of the teacher, behind the institution where several share it | 主讲教师的人员代号，查不到本人的为教师编号，几人同号的前加机构编码
with
headcount as (
    select
        class_code,
        cast(count(distinct person_key) as int) as people
    from core.enrolment
    where status <> 'withdrawn'
    group by class_code
),

money as (
    select
        class_code,
        cast(sum(net) as decimal(18, 2)) as net,
        cast(coalesce(sum(net) filter (where subsidy_kind = 'advance'), 0) as decimal(18, 2)) as net_advance
    from anomalies.net_payment
    where class_code is not null
    group by class_code
),

check_in as (
    select
        class_code,
        cast(count(distinct session_date) filter (where is_inside) as int) as days,
        cast(count(*) filter (where is_inside) as int) as sessions,
        cast(sum(check_ins) as int) as check_ins
    from anomalies.class_session
    group by class_code
),

nearest_validity as (
    select distinct on (class.class_code)
        class.class_code,
        project.occupation_code,
        project.skill_level
    from core.dim_class as class
    join core.dim_project as project
        on project.project_code = class.project_code
    where
        not class.is_in_catalogue
        and class.class_code <> 'unassigned'
    order by
        class.class_code,
        abs(project.valid_from - class.start_date),
        project.valid_from
),

-- Institutions number their own teachers: the roster says who is meant; a number that stands for one person only says it too.
one_person_number as (
    select
        teacher_code,
        min(cast(person_key as varchar)) as person
    from core.dim_teacher
    where person_key is not null
    group by teacher_code
    having count(distinct person_key) = 1
),

many_people_number as (
    select teacher_code
    from core.dim_teacher
    where person_key is not null
    group by teacher_code
    having count(distinct person_key) > 1
),

rostered as (
    select institution_code, teacher_code, cast(person_key as varchar) as person
    from core.dim_teacher
    where person_key is not null
)

select
    class.class_code,
    class.institution_code,
    class.institution,
    institution.institution_kind,
    class.county_code,
    class.county,
    class.prefecture,
    class.venue,
    class.project_code,
    class.is_in_catalogue,
    coalesce(nearest_validity.occupation_code, class.occupation) as occupation,
    coalesce(nearest_validity.skill_level, class.skill_level) as skill_level,
    case when class.is_in_catalogue then cast(class.standard_amount as decimal(18, 2)) end as standard_amount,
    class.start_date,
    class.end_date,
    class.planned_size,
    class.planned_hours,
    class.integrated_content,
    class.project_based,
    class.teacher_code,
    coalesce(
        rostered.person,
        one_person_number.person,
        case when many_people_number.teacher_code is not null then concat(class.institution_code, '/', class.teacher_code) end,
        class.teacher_code
    ) as teacher,
    coalesce(headcount.people, 0) as people,
    coalesce(money.net, 0) as net,
    coalesce(money.net_advance, 0) as net_advance,
    coalesce(check_in.days, 0) as days,
    coalesce(check_in.sessions, 0) as sessions,
    coalesce(check_in.check_ins, 0) as check_ins,
    class.start_date <= today.as_of as has_started
from core.dim_class as class
cross join meta.as_of as today
left join core.dim_institution as institution
    on institution.institution_code = class.institution_code
left join nearest_validity
    on nearest_validity.class_code = class.class_code
left join headcount
    on headcount.class_code = class.class_code
left join money
    on money.class_code = class.class_code
left join check_in
    on check_in.class_code = class.class_code
left join rostered
    on rostered.institution_code = class.institution_code
    and rostered.teacher_code = class.teacher_code
left join one_person_number
    on one_person_number.teacher_code = class.teacher_code
left join many_people_number
    on many_people_number.teacher_code = class.teacher_code
where class.class_code <> 'unassigned'
