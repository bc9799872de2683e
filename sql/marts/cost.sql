-- One row: one institution in one place in one month, with what its training cost and whom it certified.
-- In Chinese: 一家机构在一个地方一个月的培训支出和取证人次。
-- Key: month, prefecture, county, institution
-- Citus: reference table
-- institution_kind: of the institution
-- first_day: the first day on which something was paid or completed
-- prefecture: of the payment where money is counted, of the class where trainings are
-- amount: paid for training and integrated content, in yuan
-- certified: trainings completed that have a certificate
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
    min(day) as first_day,
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
group by year, quarter, month, prefecture, county, institution, institution_kind
