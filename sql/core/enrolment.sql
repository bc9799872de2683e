-- One row: one registry record that counts, and the training that it belongs to.
-- In Chinese: 一条计入的培训登记，以及它属于哪一次培训。
-- Key: record_key
-- Citus: distributed by person_key
-- record_key: source_system/enrolment_no | 来源系统/登记编号
-- training_key: record_key of the record that is kept for the training, its own unless it is merged | 所属培训，以该次培训所保留登记的编号（record_key）表示；未被合并的为自身编号
-- merged_by: same_class or same_occupation where the record is linked to another; else empty | 合并到另一条登记的理由：同一班级（same_class）或同一职业（same_occupation）；未被合并的为空
-- status: as at the as-of date: a completion after it has not happened yet | 到数据截至日的状态；数据截至日之后的结业视为尚未发生
-- completed_on: empty unless completed | 结业日期，未结业的为空
-- person_name_token: to compare only; the name is in the vault | 姓名的代号，只用于比对，姓名在个人信息库中
-- phone_token: to compare only | 联系电话的代号，只用于比对
with
registered as (
    select
        record.*,
        concat(record.source_system, '/', record.enrolment_no) as record_key,
        coalesce(record.status = 'completed' and record.completed_on <= today.as_of, false) as is_completed
    from staging.stg_registry as record
    cross join meta.as_of as today
    where
        record.status <> 'void'
        and record.enrolled_on <= today.as_of
),

-- A condition on one side of an outer join makes it slow; an empty column to join on does not.
counted as (
    select
        registered.*,
        case when is_completed then class_code end as completed_class
    from registered
)

select
    counted.record_key,
    coalesce(pair.regional_key, training.kept_key, counted.record_key) as training_key,
    case
        when training.kept_key <> counted.record_key then 'same_class'
        when pair.regional_key is not null then 'same_occupation'
    end as merged_by,
    counted.source_system,
    counted.enrolment_no,
    counted.person_key,
    counted.person_name_token,
    counted.phone_token,
    counted.sex,
    counted.household_county,
    counted.residence_county,
    counted.trainee_group,
    counted.training_type,
    counted.employer_uscc,
    counted.class_code,
    counted.enrolled_on,
    case
        when counted.is_completed then 'completed'
        when counted.status = 'withdrawn' then 'withdrawn'
        else 'enrolled'
    end as status,
    counted.is_completed,
    case when counted.is_completed then counted.completed_on end as completed_on,
    counted.attended_hours,
    counted.batch_no,
    counted.line
from counted
left join core.class_training as training
    on training.person_key = counted.person_key
    and training.class_code = counted.completed_class
left join core.two_system_pair as pair
    on pair.person_key = training.person_key
    and pair.farmer_herder_key = training.kept_key
