-- One row: one subsidised training of one person: a class with a net training, apprenticeship or work-based payment for the person.
-- In Chinese: 一个人的一次有补贴的培训：班级有针对此人的培训、学徒或以工代训净支付。
-- Key: person_key, training_key
-- Citus: distributed by person_key
-- Materialized: while building
-- training_key: instalments of one class, and what both systems know of one training, are one | 所属培训；同一班级分次支付的、两个系统都登记的同一次培训，均算一次
-- record_key: the record that is shown: the kept one if money stands on it | 用来展示的登记，所保留的登记有补贴的优先
-- net_subsidy: what was paid, less what was taken back | 已支付补贴扣除追回后的金额
-- is_completed: some record of it is | 是否有登记已结业
with
paid as (
    select person_key, record_key, training_key, class_code, net_subsidy, is_completed
    from anomalies.trainee_record
    where net_subsidy > 0
),

-- Records of one class are one training: the completed one's, paid or not; the first's where none was completed.
of_class as (
    select
        person_key,
        class_code,
        coalesce(min(training_key) filter (where is_completed), min(training_key)) as training_key
    from anomalies.trainee_record
    group by person_key, class_code
    having count(*) > 1
),

placed as (
    select
        paid.person_key,
        paid.record_key,
        coalesce(of_class.training_key, paid.training_key) as training_key,
        paid.net_subsidy,
        paid.is_completed
    from paid
    left join of_class
        on of_class.person_key = paid.person_key
        and of_class.class_code = paid.class_code
),

training as (
    select
        person_key,
        training_key,
        coalesce(max(record_key) filter (where record_key = training_key), min(record_key)) as record_key,
        cast(sum(net_subsidy) as decimal(18, 2)) as net_subsidy,
        bool_or(is_completed) as is_completed
    from placed
    group by person_key, training_key
),

-- Outside the catalogue too, what both systems know of one training is one: it stands as the regional system has it.
known_to_regional as (
    select pair.farmer_herder_key
    from anomalies.uncatalogued_pair as pair
    join training as regional
        on regional.training_key = pair.regional_key
)

select
    training.person_key,
    training.training_key,
    training.record_key,
    shown.class_code,
    shown.institution_code,
    shown.county_code,
    shown.occupation,
    shown.skill_level,
    shown.start_date,
    shown.end_date,
    training.is_completed,
    training.net_subsidy
from training
join anomalies.trainee_record as shown
    on shown.record_key = training.record_key
left join known_to_regional
    on known_to_regional.farmer_herder_key = training.training_key
where known_to_regional.farmer_herder_key is null
