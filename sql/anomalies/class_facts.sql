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
-- teacher: the person who leads it; who has no ID is the institution and the number; a number in no roster stands for itself | 主讲教师的人员代号；名册中没有身份证号的为机构编码/教师编号；任何名册都没有的为教师编号
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

-- The validity that begins or ends the fewest days from the class's start.
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
        greatest(
            coalesce(project.valid_from - class.start_date, 0),
            coalesce(class.start_date - project.valid_to, 0)
        ),
        project.valid_from
),

-- Without an ID, one institution's teacher of a number is not another's.
reported_teacher as (
    select
        institution_code,
        teacher_code,
        reported_on,
        coalesce(cast(person_key as varchar), teacher_key) as teacher
    from core.fct_teacher_report
),

-- Institutions number their own teachers, and give a number again: their own report nearest to the start says who is meant.
own_teacher as (
    select distinct on (class.class_code)
        class.class_code,
        reported_teacher.teacher
    from core.dim_class as class
    join reported_teacher
        on reported_teacher.institution_code = class.institution_code
        and reported_teacher.teacher_code = class.teacher_code
    order by
        class.class_code,
        abs(reported_teacher.reported_on - class.start_date),
        reported_teacher.reported_on
),

-- A number that the institution's own roster does not have: whom the others mean by it, if they all mean one teacher.
reported_number as (
    select
        teacher_code,
        min(teacher) as teacher,
        cast(count(distinct teacher) as int) as teachers
    from reported_teacher
    group by teacher_code
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
    case
        when own_teacher.teacher is not null then own_teacher.teacher
        when reported_number.teachers = 1 then reported_number.teacher
        when reported_number.teachers > 1 then concat(class.institution_code, '/', class.teacher_code)
        else class.teacher_code
    end as teacher,
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
left join own_teacher
    on own_teacher.class_code = class.class_code
left join reported_number
    on reported_number.teacher_code = class.teacher_code
where class.class_code <> 'unassigned'
