-- One row: one enterprise's employee-education fund in one year.
-- In Chinese: 一家企业一个年度的职工教育经费。
-- Key: employer, year
-- Citus: reference table
-- employer: a member of dim_employer | 企业统一社会信用代码，对应用人单位表 dim_employer
-- wage_total: in yuan | 工资总额（元）
-- fund_spent: in yuan | 职工教育经费支出（元）
-- frontline_spent: in yuan, the part for front-line staff | 其中用于一线职工的支出（元）
-- reaches_60_percent: at least 60 % went to front-line staff; empty where nothing was spent (P07) | 一线职工支出是否不低于经费支出的 60%，没有支出的为空（P07）
select
    fund.employer_uscc as employer,
    cast(fund.year as int) as year,
    fund.county_code,
    case when region.level = 'county' then region.code else 'unassigned' end as county,
    coalesce(region.prefecture_code, 'unassigned') as prefecture,
    fund.wage_total,
    fund.fund_spent,
    fund.frontline_spent,
    case when fund.fund_spent > 0 then fund.frontline_spent >= 0.6 * fund.fund_spent end as reaches_60_percent
from staging.stg_education_fund as fund
cross join meta.as_of as today
left join core.dim_region as region
    on region.code = fund.county_code
where fund.year <= cast(extract(year from today.as_of) as int)
