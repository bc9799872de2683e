-- One row: one enterprise's employee-education fund in one year.
-- In Chinese: 一家企业一个年度的职工教育经费。
-- Key: employer, year
-- Citus: reference table
-- fund_spent: in yuan
-- frontline_spent: in yuan, the part for front-line staff
-- reaches_60_percent: at least 60 % went to front-line staff; empty where nothing was spent (P07)
select
    employer,
    year,
    prefecture,
    county,
    fund_spent,
    frontline_spent,
    reaches_60_percent
from core.fct_education_fund
