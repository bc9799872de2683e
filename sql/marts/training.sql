-- One row: one completed training, counted once.
-- In Chinese: 一次结业培训，只计一次。
-- Key: training_key
-- Citus: distributed by person_key
-- prefecture: of the class; unassigned where the class is unknown | 班级所在地市，班级不明的为 unassigned（未分配）
-- class: a member of dim_class | 班级编号，以班级表 dim_class 为准，查不到的为 unassigned（未知）
-- institution_kind: of the institution that ran the class | 开班机构的类型
-- priority_group: priority for the groups of P10, else other | 是否重点群体：P10 所列人员为 priority，其他为 other
-- is_class_known: without its class a training has no start day and no place | 班级是否已知；班级不明的培训没有开班日期，也归不到地区
-- is_certified: a certificate counts for it | 是否有可计入此次培训的证书
-- is_certification_due: of a known class, and certified or completed 90 days ago or earlier | 是否应取证：班级已知，且已取证或结业满 90 天
-- is_employment_observed: 180 days have passed, and no employer insured the person on the class's start day | 是否可观察就业：结业满 180 天，且开班当日没有单位参保
-- is_employed: of the observed ones: insured with an employer between completion and day 180 | 可观察就业的培训中，结业当日至第 180 天内是否有单位参保
-- is_traditional_craft: in a project of the crafts that the plan strengthens (P14) | 培训项目是否属于方案要求加大培训力度的传统工艺（P14）
-- is_high_risk: in a project of a high-risk trade (P13) | 培训项目是否属于高危行业（P13）
-- is_market_demand: in a project of a trade that the market asks for (P15) | 培训项目是否属于市场急需的行业门类（P15）
-- is_confirmed_fraud: under a finding confirmed as fraud | 是否涉及已认定涉嫌骗取的疑点
-- is_questioned: under an open finding of severity high | 是否存疑：涉及尚无结论的高严重程度疑点
select
    training.training_key,
    training.person_key,
    training.completed_on,
    dim_date.year,
    dim_date.quarter,
    dim_date.month,
    training.prefecture,
    training.county,
    training.institution,
    training.class_key as class,
    institution.institution_kind,
    training.trainee_group,
    case when trainee_group.is_priority then 'priority' else 'other' end as priority_group,
    training.sex,
    training.training_type,
    training.trade_family,
    training.occupation,
    training.skill_level,
    training.source_system,
    training.merged,
    training.class_key <> 'unassigned' as is_class_known,
    training.is_certified,
    training.class_key <> 'unassigned'
        and (training.is_certified or today.as_of - training.completed_on >= 90) as is_certification_due,
    training.is_employment_observed,
    training.is_employed,
    coalesce(class.integrated_content, false) as has_integrated_content,
    coalesce(trainee_group.is_priority, false) as is_priority_group,
    coalesce(trade_family.is_traditional_craft, false) as is_traditional_craft,
    training.trade_family = 'high_risk' as is_high_risk,
    training.trade_family = 'market_demand' as is_market_demand,
    coalesce(standing.is_confirmed_fraud, false) as is_confirmed_fraud,
    coalesce(standing.is_questioned, false) as is_questioned
from core.fct_training as training
cross join meta.as_of as today
join core.dim_date as dim_date
    on dim_date.day = training.completed_on
join core.dim_class as class
    on class.class_code = training.class_key
join core.dim_institution as institution
    on institution.institution_code = training.institution
left join core.dim_trainee_group as trainee_group
    on trainee_group.code = training.trainee_group
left join core.dim_trade_family as trade_family
    on trade_family.code = training.trade_family
left join anomalies.training_standing as standing
    on standing.training_key = training.training_key
where training.is_completed
