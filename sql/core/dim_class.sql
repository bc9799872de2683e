-- One row: one class with its project as the catalogue had it on the class's start day, or the unassigned one.
-- In Chinese: 一个班级，连同开班当日目录中的项目；另有“未知”一行。
-- Key: class_code
-- Citus: reference table
-- institution_code: as the class names it | 开班数据中填写的机构编码
-- institution: a member of dim_institution | 机构编码，以机构表 dim_institution 为准，查不到的为 unassigned（未知）
-- project_key: the validity on the start day, the latest where several match; or unassigned | 开班当日培训项目所处的有效期，有多段的取最晚一段；没有的为 unassigned（目录外）
-- is_in_catalogue: the catalogue has the project on the start day | 开班当日培训项目是否在目录内
-- integrated_content: carries the integrated content throughout (P24) | 综合素质内容是否全程贯穿（P24）
-- project_based: may be paid in advance (P23) | 是否项目制培训，项目制的可先行拨付部分补贴（P23）
with
project_on_start_day as (
    select distinct on (class.class_code)
        class.class_code,
        project.project_key
    from staging.stg_class as class
    join core.dim_project as project
        on project.project_code = class.project_code
        and project.valid_from <= class.start_date
        and (project.valid_to is null or project.valid_to >= class.start_date)
    order by class.class_code, project.valid_from desc nulls last
)

select
    class.class_code,
    class.institution_code,
    coalesce(institution.institution_code, 'unassigned') as institution,
    class.project_code,
    project.project_key,
    class.teacher_code,
    class.county_code,
    case when region.level = 'county' then region.code else 'unassigned' end as county,
    coalesce(region.prefecture_code, 'unassigned') as prefecture,
    class.venue,
    class.start_date,
    class.end_date,
    cast(class.planned_size as int) as planned_size,
    class.planned_hours,
    class.integrated_content,
    class.project_based,
    project.occupation_code as occupation,
    project.skill_level,
    project.trade_family,
    project.standard_amount,
    project.project_key <> 'unassigned' as is_in_catalogue
from staging.stg_class as class
left join project_on_start_day
    on project_on_start_day.class_code = class.class_code
join core.dim_project as project
    on project.project_key = coalesce(project_on_start_day.project_key, 'unassigned')
left join core.dim_institution as institution
    on institution.institution_code = class.institution_code
left join core.dim_region as region
    on region.code = class.county_code

union all

select
    'unassigned', null, 'unassigned', null, 'unassigned', null, null, 'unassigned', 'unassigned', null,
    null, null, null, null, null, null, 'unassigned', 'unassigned', 'unassigned', null, false
