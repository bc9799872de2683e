-- One row: one institution in one place on one day, with what its training cost and whom it certified.
-- In Chinese: 一家机构在一个地方一天的培训支出和取证人次。
-- Key: day, prefecture, county, institution
-- Citus: reference table
-- institution_kind: of the institution | 机构类型
-- prefecture: of the payment where money is counted, of the class where trainings are | 地市：资金按支付地，培训按班级所在地
-- amount: paid for training and integrated content, in yuan | 培训补贴和综合素质增补的支付金额（元）
-- certified: trainings completed that have a certificate | 已取证的结业培训人次
with
entries as (
    select paid_on as day, year, quarter, month, prefecture, county, institution, institution_kind, amount, 0 as certified
    from marts.payment
    where subsidy_kind in ('training', 'integrated_content')
    union all
    select completed_on, year, quarter, month, prefecture, county, institution, institution_kind, 0, 1
    from marts.training
    where is_certified
)

select
    day,
    year,
    quarter,
    month,
    prefecture,
    county,
    institution,
    institution_kind,
    cast(sum(amount) as decimal(18, 2)) as amount,
    cast(sum(certified) as bigint) as certified
from entries
group by day, year, quarter, month, prefecture, county, institution, institution_kind
