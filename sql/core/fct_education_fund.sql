-- One row: one enterprise's employee-education fund in one year.
-- In Chinese: 一家企业一个年度的职工教育经费。
-- Key: employer, year
-- Citus: reference table
-- employer: a member of dim_employer
-- wage_total: in yuan
-- fund_spent: in yuan
-- frontline_spent: in yuan, the part for front-line staff
-- reaches_60_percent: at least 60 % went to front-line staff; empty where nothing was spent (P07)
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
